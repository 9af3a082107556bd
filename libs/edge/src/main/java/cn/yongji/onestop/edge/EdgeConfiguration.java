package cn.yongji.onestop.edge;

import cn.yongji.onestop.edge.attempt.AttemptSettings;
import cn.yongji.onestop.edge.measure.WatchersUncounted;
import cn.yongji.onestop.edge.problem.ProblemWriter;
import cn.yongji.onestop.edge.problem.RefusalWatch;
import cn.yongji.onestop.edge.server.TimedHeads;
import cn.yongji.onestop.edge.server.WebServerSettings;
import cn.yongji.onestop.edge.token.TokenSettings;
import cn.yongji.onestop.edge.trace.TraceIds;
import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** The edge of the gateway and of every service. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties({TokenSettings.class, AttemptSettings.class, WebServerSettings.class})
public class EdgeConfiguration {
    @Bean
    TraceIds traceIds(ObjectProvider<Tracer> tracer) {
        return new TraceIds(tracer);
    }

    @Bean
    WatchersUncounted watchersUncounted() {
        return new WatchersUncounted();
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json, TraceIds traces, ObjectProvider<RefusalWatch> watch) {
        return new ProblemWriter(json, traces, watch.getIfAvailable(() -> RefusalWatch.NOBODY));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> timedHeads(WebServerSettings settings) {
        return factory -> {
            factory.setProtocol(TimedHeads.class.getName());
            factory.addConnectorCustomizers(connector -> connector.setProperty(
                    TimedHeads.HEAD_MILLIS, Long.toString(settings.head().toMillis())));
        };
    }
}
