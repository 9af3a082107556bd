package cn.yongji.onestop.platform.observe;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * Settings that all services share, so that a service's own file says only what is its own. Everything else is stronger:
 * files, environment, arguments.
 */
public final class SharedDefaults implements EnvironmentPostProcessor, Ordered {
    private static final String FOLDER = "onestop/";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("test"))) add(environment, "defaults-test.properties");
        if (environment.acceptsProfiles(Profiles.of("local | test"))) add(environment, "defaults-local.properties");
        add(environment, "defaults.properties");
    }

    @Override
    public int getOrder() {
        // After the files of the service are read: they may name the profiles.
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static void add(ConfigurableEnvironment environment, String file) {
        var resource = new ClassPathResource(FOLDER + file, SharedDefaults.class.getClassLoader());
        try {
            var properties = PropertiesLoaderUtils.loadProperties(resource);
            environment.getPropertySources().addLast(new PropertiesPropertySource("onestop " + file, properties));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
