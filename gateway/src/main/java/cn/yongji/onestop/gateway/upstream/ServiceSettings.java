package cn.yongji.onestop.gateway.upstream;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where each service is and how long it may take. */
@ConfigurationProperties("gateway.services")
public record ServiceSettings(Target intake, Target approval, Target ledger, Target coordination) {

    /**
     * One service.
     *
     * @param url the addresses of its instances, without a path
     * @param timeLimit from the last byte of the request to the head of the answer, and between two parts of either
     */
    public record Target(List<URI> url, @DefaultValue("10s") Duration timeLimit) {
        public Target {
            url = List.copyOf(url);
            if (url.isEmpty()) throw new IllegalArgumentException("a service needs an address");
        }
    }

    public Target of(Service service) {
        return switch (service) {
            case INTAKE -> intake;
            case APPROVAL -> approval;
            case LEDGER -> ledger;
            case COORDINATION -> coordination;
        };
    }
}
