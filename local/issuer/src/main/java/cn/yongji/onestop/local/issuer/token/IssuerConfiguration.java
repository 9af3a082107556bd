package cn.yongji.onestop.local.issuer.token;

import cn.yongji.onestop.local.issuer.IssuerSettings;
import cn.yongji.onestop.local.issuer.account.AccountFile;
import cn.yongji.onestop.local.issuer.account.Accounts;
import cn.yongji.onestop.local.issuer.account.OpenSecrets;
import cn.yongji.onestop.local.issuer.account.RegisteredClients;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** The issuer's endpoints, open to the API page's origin, and the form that logs people in. */
@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain tokenEndpoints(HttpSecurity http, IssuerSettings issuer) {
        http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(Customizer.withDefaults());
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .cors(cors -> cors.configurationSource(fromApiPage(issuer)))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")));
        return http.build();
    }

    /** The endpoints match their own methods only, so a browser's preflight for them is answered here. */
    @Bean
    @Order(2)
    SecurityFilterChain login(HttpSecurity http, IssuerSettings issuer) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/login", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .cors(cors -> cors.configurationSource(fromApiPage(issuer)))
                .formLogin(form -> form.loginPage("/login"));
        return http.build();
    }

    @Bean
    Accounts accounts(AccountFile file) {
        return new Accounts(file);
    }

    @Bean
    RegisteredClientRepository clients(Accounts accounts, IssuerSettings issuer) {
        return new RegisteredClients(accounts, issuer);
    }

    @Bean
    PasswordEncoder secrets() {
        return new OpenSecrets();
    }

    @Bean
    AccountClaims claims(Accounts accounts) {
        return new AccountClaims(accounts);
    }

    @Bean
    JWKSource<SecurityContext> keys(IssuerSettings issuer) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(issuer.data())));
    }

    @Bean
    AuthorizationServerSettings settings(IssuerSettings issuer) {
        return AuthorizationServerSettings.builder()
                .issuer(issuer.url().toString())
                .build();
    }

    private static UrlBasedCorsConfigurationSource fromApiPage(IssuerSettings issuer) {
        var page = new CorsConfiguration();
        page.setAllowedOrigins(List.of(issuer.gateway().toString()));
        page.setAllowedMethods(List.of("GET", "POST"));
        page.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, "X-Requested-With"));
        var everywhere = new UrlBasedCorsConfigurationSource();
        everywhere.registerCorsConfiguration("/**", page);
        return everywhere;
    }
}
