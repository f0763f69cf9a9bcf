package main

import (
	"fmt"
	"log/slog"
	"net/http"
	"os"

	"github.com/zitadel/oidc/v3/example/server/exampleop"
	"github.com/zitadel/oidc/v3/example/server/storage"
)

// serveOpenID listens on PORT of the loopback; people are in USERS_FILE, the one client is web / secret and may return to REDIRECT_URI.
func serveOpenID() error {
	port := os.Getenv("PORT")
	issuer := fmt.Sprintf("http://localhost:%s/", port)
	storage.RegisterClients(storage.WebClient("web", "secret", os.Getenv("REDIRECT_URI")))
	users, err := storage.StoreFromFile(os.Getenv("USERS_FILE"))
	if err != nil {
		return err
	}
	handler := exampleop.SetupServer(issuer, storage.NewStorage(users), slog.Default(), false)
	return http.ListenAndServe("127.0.0.1:"+port, handler)
}
