package cn.yongji.onestop.testkit;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** What a test of a service may inject. */
@TestConfiguration(proxyBeanMethods = false)
class TestParts {
    @Bean
    Api api(Environment environment) {
        // The port is known once the server runs, so it is looked up with each call.
        return new Api(() -> "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
    }
}
