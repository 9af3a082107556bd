package cn.yongji.onestop.platform.dear;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The lines of a service. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(DearSettings.class)
public class DearConfiguration {
    @Bean
    WorkLines lines(DearSettings settings, MeterRegistry meters) {
        return new WorkLines(settings, meters);
    }
}
