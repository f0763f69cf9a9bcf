// An application that signs people in by coreos/go-oidc and x/oauth2, the usual choice in Go: independent of the
// issuer's own family of libraries. It is driven by lines: it says where to send the browser, is told where the browser
// came back to, and says what it then knows.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"os"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
)

type result struct {
	Subject       string         `json:"subject"`
	Claims        map[string]any `json:"claims"`
	UserInfoName  string         `json:"userInfoName"`
	Algorithms    []string       `json:"algorithms"`
	Rotated       bool           `json:"rotated"`
	ReuseRefused  bool           `json:"reuseRefused"`
	WrongAudience bool           `json:"wrongAudienceRefused"`
	WrongVerifier bool           `json:"wrongVerifierRefused"`
}

func must[T any](value T, err error) T {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	return value
}

func main() {
	ctx := context.Background()
	lines := bufio.NewScanner(os.Stdin)
	issuer, id, secret, redirect := os.Args[1], os.Args[2], os.Args[3], os.Args[4]
	provider := must(oidc.NewProvider(ctx, issuer))
	config := oauth2.Config{
		ClientID: id, ClientSecret: secret, RedirectURL: redirect, Endpoint: provider.Endpoint(),
		Scopes: []string{oidc.ScopeOpenID, "profile", "organisation", oidc.ScopeOfflineAccess},
	}

	// Asks the browser for a code and gives the code it came back with.
	ask := func(verifier string) string {
		fmt.Println(config.AuthCodeURL("state-1", oauth2.S256ChallengeOption(verifier), oidc.Nonce("nonce-1"), oauth2.SetAuthURLParam("prompt", "consent")))
		lines.Scan()
		back := must(url.Parse(lines.Text()))
		if back.Query().Get("state") != "state-1" {
			fmt.Fprintln(os.Stderr, "state is not what was sent:", back)
			os.Exit(1)
		}
		return back.Query().Get("code")
	}

	verifier := oauth2.GenerateVerifier()
	token := must(config.Exchange(ctx, ask(verifier), oauth2.VerifierOption(verifier)))
	raw, _ := token.Extra("id_token").(string)
	idToken := must(provider.Verifier(&oidc.Config{ClientID: id}).Verify(ctx, raw))
	if idToken.Nonce != "nonce-1" {
		fmt.Fprintln(os.Stderr, "nonce is not what was sent")
		os.Exit(1)
	}
	told := result{Subject: idToken.Subject}
	if err := idToken.Claims(&told.Claims); err != nil {
		must(0, err)
	}
	_, err := provider.Verifier(&oidc.Config{ClientID: "another"}).Verify(ctx, raw)
	told.WrongAudience = err != nil

	var info struct{ Name string }
	if err := must(provider.UserInfo(ctx, oauth2.StaticTokenSource(token))).Claims(&info); err != nil {
		must(0, err)
	}
	told.UserInfoName = info.Name
	var metadata struct {
		Algorithms []string `json:"id_token_signing_alg_values_supported"`
	}
	if err := provider.Claims(&metadata); err != nil {
		must(0, err)
	}
	told.Algorithms = metadata.Algorithms

	refresh := func(value string) (*oauth2.Token, error) {
		return config.TokenSource(ctx, &oauth2.Token{RefreshToken: value}).Token()
	}
	renewed := must(refresh(token.RefreshToken))
	told.Rotated = renewed.RefreshToken != "" && renewed.RefreshToken != token.RefreshToken
	_, err = refresh(token.RefreshToken)
	told.ReuseRefused = err != nil

	_, err = config.Exchange(ctx, ask(oauth2.GenerateVerifier()), oauth2.VerifierOption(oauth2.GenerateVerifier()))
	told.WrongVerifier = err != nil
	fmt.Println(string(must(json.Marshal(told))))
}
