package main

import (
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/json"
	"math/big"
	"net/http"
	"net/url"
	"os"
	"time"

	"github.com/crewjam/saml/samlidp"
	dsig "github.com/russellhaering/goxmldsig"
	"golang.org/x/crypto/bcrypt"
)

type samlUser struct {
	samlidp.User
	Password string `json:"password"`
}

// serveSAML listens on PORT of the loopback with a key of its own; people are in USERS_FILE. A service is registered by
// sending its metadata: PUT /services/{name}.
func serveSAML() error {
	port := os.Getenv("PORT")
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		return err
	}
	now := time.Now()
	template := &x509.Certificate{
		SerialNumber: big.NewInt(now.UnixNano()),
		Subject:      pkix.Name{CommonName: "counterpart"},
		NotBefore:    now.Add(-time.Hour),
		NotAfter:     now.Add(24 * time.Hour),
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		return err
	}
	certificate, err := x509.ParseCertificate(der)
	if err != nil {
		return err
	}
	store := &samlidp.MemoryStore{}
	if err := putUsers(store); err != nil {
		return err
	}
	server, err := samlidp.New(samlidp.Options{
		URL:         url.URL{Scheme: "http", Host: "localhost:" + port},
		Key:         key,
		Certificate: certificate,
		Store:       store,
	})
	if err != nil {
		return err
	}
	// Its own choice would be RSA with SHA-1, which we refuse.
	server.IDP.SignatureMethod = dsig.RSASHA256SignatureMethod
	return http.ListenAndServe("127.0.0.1:"+port, server)
}

func putUsers(store samlidp.Store) error {
	text, err := os.ReadFile(os.Getenv("USERS_FILE"))
	if err != nil {
		return err
	}
	var users []samlUser
	if err := json.Unmarshal(text, &users); err != nil {
		return err
	}
	for _, user := range users {
		user.HashedPassword, err = bcrypt.GenerateFromPassword([]byte(user.Password), bcrypt.MinCost)
		if err != nil {
			return err
		}
		if err := store.Put("/users/"+user.Name, user.User); err != nil {
			return err
		}
	}
	return nil
}
