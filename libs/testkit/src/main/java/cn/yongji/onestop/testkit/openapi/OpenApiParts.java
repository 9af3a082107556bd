package cn.yongji.onestop.testkit.openapi;

import cn.yongji.onestop.platform.web.ProblemRegistry;
import cn.yongji.onestop.testkit.Api;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Makes the API document of the service under test. */
@TestConfiguration(proxyBeanMethods = false)
public class OpenApiParts {
    static {
        ValueSchemas.install();
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    OperationFacts operationFacts(ProblemRegistry problems) {
        return new OperationFacts(problems);
    }

    @Bean
    DocumentFrame documentFrame(Environment environment) {
        return new DocumentFrame(service(environment));
    }

    @Bean
    OpenApiContract openApiContract(Api api, Environment environment, ProblemRegistry problems) {
        return new OpenApiContract(api, service(environment), problems);
    }

    private static String service(Environment environment) {
        return environment.getRequiredProperty("spring.application.name");
    }
}
