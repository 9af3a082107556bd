package cn.yongji.onestop.gateway.problem;

import cn.yongji.onestop.edge.problem.Connectors;
import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.RefusedByServer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** How the web server itself behaves at the edge of HTTP. */
@Configuration(proxyBeanMethods = false)
class WebServerConfiguration {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> edgeOfHttp() {
        return factory -> {
            factory.addConnectorCustomizers(connector -> {
                Connectors.settle(connector);
                // A client that waits for "100 Continue" is refused before it has sent its 50 MB.
                connector.setProperty("continueResponseTiming", "onRead");
            });
            factory.addContextCustomizers(
                    context -> RefusedByServer.answerWith(GatewayConnectorProblems.class, context));
        };
    }

    @Bean
    RequestRejectedHandler rejectedRequests(ProblemAnswers problems) {
        return (request, response, reason) -> problems.answer(
                request,
                response,
                Problem.of(
                        EdgeProblems.REQUEST_REJECTED,
                        "请求地址或请求头含有不允许的字符。",
                        "The address or a header holds characters that are not allowed."));
    }
}
