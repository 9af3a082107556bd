package cn.yongji.onestop.gateway.token;

import static org.springframework.security.config.Customizer.withDefaults;

import cn.yongji.onestop.edge.attempt.AttemptSettings;
import cn.yongji.onestop.edge.attempt.AttemptWatch;
import cn.yongji.onestop.edge.server.WildcardLabels;
import cn.yongji.onestop.edge.token.TokenDecoder;
import cn.yongji.onestop.edge.token.TokenSettings;
import cn.yongji.onestop.edge.trace.TraceIds;
import cn.yongji.onestop.gateway.limit.Places;
import cn.yongji.onestop.gateway.limit.RateLimit;
import cn.yongji.onestop.gateway.problem.ProblemAnswers;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.cors.CorsConfigurationSource;

/** The order at the door: token, share, right to pass. Everything under {@code /v1} needs a token. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(TokenConfiguration.class);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    JwtDecoder tokenDecoder(TokenSettings settings, Clock clock) {
        return new TokenDecoder(settings, clock);
    }

    /**
     * Whom the gateway itself turns away at an address that is open to nobody. It decides on no other right and has no broker,
     * so this goes to its log.
     */
    @Bean
    AttemptWatch attemptWatch(AttemptSettings settings, TraceIds traces, Clock clock) {
        return new AttemptWatch(
                "gateway",
                settings,
                TokenConfiguration::rolesOf,
                traces,
                clock,
                attempt -> LOG.warn("refused attempt: {}", attempt));
    }

    private static List<String> rolesOf(Authentication caller) {
        var claimed = caller.getPrincipal() instanceof Jwt jwt ? jwt.getClaimAsStringList("roles") : null;
        return claimed == null ? List.of() : claimed;
    }

    /** What watches over the gateway comes by a port of its own, which the outside does not reach. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain watch(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            Doorman doorman,
            RateLimit rateLimit,
            Places places,
            ProblemAnswers problems,
            List<HeaderWriter> writers,
            CorsConfigurationSource corsOrigins) {
        return http.cors(cors -> cors.configurationSource(corsOrigins))
                .csrf(AbstractHttpConfigurer::disable) // No cookies, so nothing to forge.
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> {
                    headers.cacheControl(cache -> cache.disable());
                    headers.addHeaderWriter(notCachedUnlessSaidSo());
                    headers.referrerPolicy(withDefaults());
                    writers.forEach(headers::addHeaderWriter);
                    headers.withObjectPostProcessor(beforeAnythingElse());
                })
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/v1/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .oauth2ResourceServer(server -> server.jwt(withDefaults())
                        .authenticationEntryPoint(doorman)
                        .accessDeniedHandler(doorman))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(doorman).accessDeniedHandler(doorman))
                .addFilterAfter(new RateLimitFilter(rateLimit, places), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new WildcardLabels(problems::answer), AuthorizationFilter.class)
                .build();
    }

    // Later would be too late when the web server itself ends a request whose body is broken.
    private static ObjectPostProcessor<HeaderWriterFilter> beforeAnythingElse() {
        return new ObjectPostProcessor<>() {
            @Override
            public <T extends HeaderWriterFilter> T postProcess(T filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    // Answers hold personal data; a service that wants its answer kept says so itself.
    private static HeaderWriter notCachedUnlessSaidSo() {
        return (_, response) -> response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
}
