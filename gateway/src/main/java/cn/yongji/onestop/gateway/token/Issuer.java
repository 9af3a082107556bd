package cn.yongji.onestop.gateway.token;

import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Reads tokens with the issuer's keys. The issuer is asked at the first token, so it may start after the gateway. */
class Issuer implements JwtDecoder {
    private final TokenProperties properties;
    private final OAuth2TokenValidator<Jwt> validator;
    private final JwtDecoder decoder = new SupplierJwtDecoder(this::askIssuer);

    Issuer(TokenProperties properties, OAuth2TokenValidator<Jwt> validator) {
        this.properties = properties;
        this.validator = validator;
    }

    @Override
    public Jwt decode(String token) {
        try {
            return decoder.decode(token);
        } catch (JwtDecoderInitializationException unreachable) {
            throw new JwtException("The issuer " + properties.issuer() + " cannot be reached", unreachable);
        }
    }

    private JwtDecoder askIssuer() {
        var keys = properties.jwkSetUri();
        var builder = keys == null
                ? NimbusJwtDecoder.withIssuerLocation(properties.issuer().toString())
                : NimbusJwtDecoder.withJwkSetUri(keys.toString());
        var nimbus = builder.restOperations(rest()).build();
        nimbus.setJwtValidator(validator);
        return nimbus;
    }

    private RestTemplate rest() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(properties.timeout());
        requests.setReadTimeout(properties.timeout());
        return new RestTemplate(requests);
    }
}
