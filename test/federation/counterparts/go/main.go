// Counterparts of the federation tests: an OpenID provider (zitadel/oidc) and a SAML 2.0 identity provider (crewjam/saml),
// each as its makers ship it, with users made for the tests.
package main

import (
	"fmt"
	"os"
)

func main() {
	if len(os.Args) < 2 {
		fail(fmt.Errorf("usage: counterparts oidc|saml"))
	}
	switch os.Args[1] {
	case "oidc":
		fail(serveOpenID())
	case "saml":
		fail(serveSAML())
	default:
		fail(fmt.Errorf("unknown counterpart %q", os.Args[1]))
	}
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
