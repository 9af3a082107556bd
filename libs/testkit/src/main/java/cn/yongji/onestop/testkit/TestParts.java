package cn.yongji.onestop.testkit;

import cn.yongji.onestop.kernel.fact.CatalogueNames.Kind;
import cn.yongji.onestop.platform.web.CodeCheck;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** What a test of a service may inject. */
@TestConfiguration(proxyBeanMethods = false)
class TestParts {
    private static final Pattern OF_A_TEST = Pattern.compile("d[0-9a-f]{12}-.+");

    @Bean
    Api api(Environment environment) {
        // The port is known once the server runs, so it is looked up with each call.
        return new Api(() -> "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
    }

    @Bean
    RequestCommands requestCommands() {
        return new RequestCommands();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer countedCommands(RequestCommands commands) {
        return settings -> settings.addCommandListener(commands);
    }

    /** Departments that exist for one test alone are there, so that their inboxes and days hold nothing else. */
    @Bean
    @Primary
    CodeCheck codesOfTests(@Qualifier("codeCheck") CodeCheck codes) {
        return (pointer, kind, code) ->
                kind == Kind.DEPARTMENT && OF_A_TEST.matcher(code).matches()
                        ? Optional.empty()
                        : codes.check(pointer, kind, code);
    }
}
