package cn.yongji.onestop.platform.security;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemWriter;
import cn.yongji.onestop.edge.server.WildcardLabels;
import cn.yongji.onestop.edge.token.TokenDecoder;
import cn.yongji.onestop.edge.token.TokenProblems;
import cn.yongji.onestop.edge.token.TokenSettings;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** Everything under {@code /v1} needs a token. Nothing is remembered between two requests. */
@AutoConfiguration(before = {OAuth2ResourceServerAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class SecurityConfiguration {
    /** An observation per filter of each request costs a sixth of its time and tells nobody anything. */
    @Bean
    SecurityObservationSettings requestsAreObservedAsAWhole() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder tokenDecoder(TokenSettings settings) {
        // The real time: moving the clock of the business must not let tokens expire.
        return new TokenDecoder(settings, Clock.systemUTC());
    }

    @Bean
    SecurityFilterChain apiSecurity(HttpSecurity http, ProblemWriter problems) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(it -> it.cacheControl(cache -> cache.disable())
                        .addHeaderWriter(new StaticHeadersWriter("Cache-Control", "private, no-cache")))
                .authorizeHttpRequests(it -> it.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/v1/**")
                        .authenticated()
                        // Outside /v1 there are health, metrics and the API document; operations there are
                        // guarded by @Allowed like all others.
                        .anyRequest()
                        .permitAll())
                .oauth2ResourceServer(it -> it.bearerTokenResolver(SentToken::of)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(CallerToken::of))
                        .authenticationEntryPoint(entryPoint(problems))
                        .accessDeniedHandler(accessDenied(problems)))
                .exceptionHandling(it ->
                        it.authenticationEntryPoint(entryPoint(problems)).accessDeniedHandler(accessDenied(problems)))
                .addFilterAfter(new WildcardLabels(problems::write), AuthorizationFilter.class)
                .build();
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler(ProblemWriter problems) {
        var problem = Problem.of(EdgeProblems.REQUEST_REJECTED, "地址含有不允许的字符", "The address is not acceptable");
        return (request, response, _) -> problems.write(request, response, problem);
    }

    private static AuthenticationEntryPoint entryPoint(ProblemWriter problems) {
        return (request, response, e) -> problems.write(request, response, TokenProblems.of(e));
    }

    private static AccessDeniedHandler accessDenied(ProblemWriter problems) {
        var problem = Problem.of(EdgeProblems.ROLE_NOT_ALLOWED, "无权进行此操作", "This is not allowed");
        return (request, response, _) -> problems.write(request, response, problem);
    }
}
