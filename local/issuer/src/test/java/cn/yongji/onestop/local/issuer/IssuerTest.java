package cn.yongji.onestop.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

@Timeout(60)
class IssuerTest {

    private static final String GATEWAY = "http://127.0.0.1:8080";
    private static final String REDIRECT = GATEWAY + "/swagger-ui/oauth2-redirect.html";
    private static final String VERIFIER = "a-code-verifier-of-at-least-forty-three-characters";

    @TempDir
    Path data;

    private ConfigurableApplicationContext issuer;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeEach
    void start() {
        issuer = run();
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void an_account_fetches_a_token_that_says_who_it_is() throws Exception {
        var claims = claimsOf("review-water");

        assertThat(claims.getSubject()).isEqualTo("review-water");
        assertThat(claims.getIssuer()).isEqualTo("http://issuer.example");
        assertThat(claims.getStringListClaim("roles")).containsExactly("reviewer");
        assertThat(claims.getStringClaim("department")).isEqualTo("water");
        assertThat(claims.getStringClaim("name")).isEqualTo("水利局审核员");
        assertThat(claims.getClaim("org")).isNull();
        assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
                .isEqualTo(3_600_000L);
    }

    @Test
    void an_enterprise_is_known_by_its_uscc() throws Exception {
        assertThat(claimsOf("enterprise1").getStringClaim("org")).isEqualTo("91140881MA0GT4BX0D");
        assertThat(claimsOf("enterprise2").getStringClaim("org")).isEqualTo("91140881MA0KC7PE3C");
    }

    @Test
    void a_wrong_secret_gets_no_token() throws Exception {
        var answer = post("/oauth2/token", basic("review-water", "review-fire"), "grant_type=client_credentials");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void a_person_logs_in_on_the_api_page_with_code_and_pkce() throws Exception {
        var code = logIn("window1", "window1");

        var token = post(
                "/oauth2/token",
                Map.of("Origin", GATEWAY),
                form(Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "swagger-ui",
                        "code", code,
                        "redirect_uri", REDIRECT,
                        "code_verifier", VERIFIER)));

        assertThat(token.statusCode()).isEqualTo(200);
        assertThat(token.headers().firstValue("Access-Control-Allow-Origin")).hasValue(GATEWAY);
        assertThat(verified(token.body()).getStringListClaim("roles")).containsExactly("window");
        assertThat(verified(token.body()).getAudience()).containsExactly("onestop");
        var identity = SignedJWT.parse(match("\"id_token\":\"([^\"]+)\"", token.body()));
        assertThat(identity.getJWTClaimsSet().getSubject()).isEqualTo("window1");
        assertThat(identity.getJWTClaimsSet().getAudience()).containsExactly("swagger-ui");
        assertThat(identity.getJWTClaimsSet().getClaims()).doesNotContainKeys("roles", "department", "org", "region");
    }

    @Test
    void the_screen_in_the_hall_logs_in_on_the_page_of_the_wall_board_and_is_known_there_again() throws Exception {
        var redirect = GATEWAY + "/board/login.html";

        var code = logIn("screen1", "screen1", "wall-board", redirect);
        var token = post(
                "/oauth2/token",
                Map.of("Origin", GATEWAY),
                form(Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "wall-board",
                        "code", code,
                        "redirect_uri", redirect,
                        "code_verifier", VERIFIER)));

        assertThat(verified(token.body()).getStringListClaim("roles")).containsExactly("screen");
        var again = get("/oauth2/authorize?"
                + form(Map.of(
                        "response_type", "code",
                        "client_id", "wall-board",
                        "scope", "openid",
                        "state", "s2",
                        "prompt", "none",
                        "redirect_uri", redirect,
                        "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                        "code_challenge_method", "S256")));
        assertThat(again.headers().firstValue("Location").orElseThrow()).startsWith(redirect + "?code=");
    }

    @Test
    void a_browser_that_asks_first_may_fetch_tokens_for_the_api_page() throws Exception {
        var preflight = HttpRequest.newBuilder(uri("/oauth2/token"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", GATEWAY)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "x-requested-with")
                .build();

        var answer = browser.send(preflight, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(GATEWAY);
    }

    @Test
    void a_wrong_password_stays_at_the_login_page_and_says_so() throws Exception {
        get("/login");
        var answer = submitLogin("window1", "wrong");

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login?error");
        assertThat(get("/login?error").body()).contains("账号或密码不对");
    }

    @Test
    void a_token_outlives_a_restart_of_the_issuer() throws Exception {
        var token = tokenOf("leader1");

        issuer.close();
        issuer = run();

        assertThat(verified(token).getSubject()).isEqualTo("leader1");
    }

    @Test
    void another_page_may_not_fetch_tokens_from_a_browser() throws Exception {
        var answer = post("/oauth2/token", Map.of("Origin", "http://elsewhere.example"), "grant_type=x");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private ConfigurableApplicationContext run() {
        return new SpringApplicationBuilder(IssuerApplication.class)
                .run(
                        "--server.port=0",
                        "--issuer.url=http://issuer.example",
                        "--issuer.gateway=" + GATEWAY,
                        "--issuer.data=" + data);
    }

    private JWTClaimsSet claimsOf(String account) throws Exception {
        return verified(tokenOf(account));
    }

    private String tokenOf(String account) throws IOException, InterruptedException {
        var answer = post("/oauth2/token", basic(account, account), "grant_type=client_credentials");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private JWTClaimsSet verified(String tokenAnswer)
            throws ParseException, JOSEException, IOException, InterruptedException {
        var token = SignedJWT.parse(match("\"access_token\":\"([^\"]+)\"", tokenAnswer));
        var key = JWKSet.parse(get("/oauth2/jwks").body())
                .getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        return token.getJWTClaimsSet();
    }

    /** What the browser does when somebody presses Authorize on the API page. */
    private String logIn(String account, String password) throws Exception {
        return logIn(account, password, "swagger-ui", REDIRECT);
    }

    private String logIn(String account, String password, String page, String redirect) throws Exception {
        var challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        var authorize = "/oauth2/authorize?"
                + form(Map.of(
                        "response_type", "code",
                        "client_id", page,
                        "scope", "openid",
                        "state", "s1",
                        "redirect_uri", redirect,
                        "code_challenge", challenge,
                        "code_challenge_method", "S256"));
        assertThat(get(authorize).headers().firstValue("Location").orElseThrow())
                .endsWith("/login");
        var loggedIn = submitLogin(account, password);
        assertThat(loggedIn.statusCode()).isEqualTo(302);
        var back = get(authorize).headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith(redirect);
        return match("code=([^&]+)", back);
    }

    private HttpResponse<String> submitLogin(String account, String password) throws IOException, InterruptedException {
        var csrf = match("name=\"_csrf\" value=\"([^\"]+)\"", get("/login").body());
        return post("/login", Map.of(), form(Map.of("username", account, "password", password, "_csrf", csrf)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Accept", "text/html,*/*")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/x-www-form-urlencoded");
        headers.forEach(request::header);
        return browser.send(
                request.POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        var port = ((WebServerApplicationContext) issuer).getWebServer().getPort();
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static Map<String, String> basic(String id, String secret) {
        var pair = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String match(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }
}
