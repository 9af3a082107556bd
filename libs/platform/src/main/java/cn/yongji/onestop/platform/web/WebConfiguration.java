package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.Connectors;
import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.edge.problem.ProblemWriter;
import cn.yongji.onestop.edge.problem.RefusedByServer;
import cn.yongji.onestop.edge.trace.TraceIds;
import cn.yongji.onestop.platform.catalogue.KnownNames;
import cn.yongji.onestop.platform.web.json.StrictJson;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The edge of every service. */
@AutoConfiguration(before = {ErrorMvcAutoConfiguration.class, WebMvcAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties({CursorSettings.class, WebSettings.class})
public class WebConfiguration {
    @Bean
    StrictJson strictJson() {
        return new StrictJson();
    }

    @Bean
    ProblemSet edgeProblems() {
        return EdgeProblems.all();
    }

    @Bean
    ProblemSet platformProblems() {
        return PlatformProblems.all();
    }

    @Bean
    ProblemRegistry problemRegistry(List<ProblemSet> sets) {
        return new ProblemRegistry(sets);
    }

    @Bean
    CodeCheck codeCheck(KnownNames names) {
        return new UnknownNames(names);
    }

    @Bean
    BodyConstraints bodyConstraints(ValidatorFactory validators, CodeCheck codes) {
        return new BodyConstraints(validators, codes);
    }

    @Bean
    ThrownProblems thrownProblems(JsonMapper json, BodyConstraints constraints) {
        return new ThrownProblems(new BodyFindings(json, constraints));
    }

    @Bean
    PartProblems partProblems(ProblemWriter writer, ThrownProblems thrown) {
        return new PartProblems(writer, thrown);
    }

    @Bean
    ProblemAdvice problemAdvice(ProblemWriter writer, ThrownProblems thrown) {
        return new ProblemAdvice(writer, thrown);
    }

    @Bean
    UnhandledProblems unhandledProblems(ProblemWriter writer, ThrownProblems thrown) {
        return new UnhandledProblems(writer, thrown);
    }

    @Bean
    ApiDocument apiDocument(Environment environment) {
        return new ApiDocument(environment.getRequiredProperty("spring.application.name"));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectorProblems() {
        return factory -> {
            factory.addConnectorCustomizers(Connectors::settle);
            factory.addContextCustomizers(context -> RefusedByServer.answerWith(ConnectorProblems.class, context));
        };
    }

    @Bean
    PlainJsonLabel plainJsonLabel() {
        return new PlainJsonLabel();
    }

    @Bean
    BodyAdvice bodyAdvice(BodyConstraints constraints, WebSettings settings) {
        return new BodyAdvice(constraints, Math.toIntExact(settings.maxJson().toBytes()));
    }

    @Bean
    Cursors cursors(JsonMapper json, CursorSettings settings) {
        return new Cursors(json, settings.cursorSecret());
    }

    @Bean
    CommandFactory commandFactory(JsonMapper json, Clock clock, TraceIds traces) {
        return new CommandFactory(json, clock, traces);
    }

    @Bean
    SmartInitializingSingleton roleCheckAtStart(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping, ProblemRegistry problems) {
        return RoleCheck.atStart(mapping, problems);
    }

    @Bean
    WebMvcConfigurer onestopWeb(CommandFactory commands, Cursors cursors, CodeCheck codes) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RoleCheck());
                registry.addInterceptor(new UnwantedInput(codes));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ResolvedArguments(commands, cursors));
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                ParameterTypes.addTo(registry);
            }
        };
    }
}
