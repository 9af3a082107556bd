package cn.yongji.onestop.approval.webhook;

import cn.yongji.onestop.approval.webhook.delivery.Lines;
import cn.yongji.onestop.approval.webhook.domain.Subscription;
import cn.yongji.onestop.approval.webhook.mongo.MongoLines;
import cn.yongji.onestop.approval.webhook.mongo.SubscriptionMapping;
import cn.yongji.onestop.approval.webhook.web.WebhookProblems;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.aggregate.Ids;
import com.mongodb.client.MongoDatabase;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {
    @Bean
    AggregateStore<Subscription> subscriptionStore(AggregateStores stores) {
        return stores.of(SubscriptionMapping.MAPPING);
    }

    @Bean
    Lines webhookLines(MongoDatabase database, AggregateStore<Subscription> store, WebhookSettings settings) {
        return new MongoLines(database, store, settings.lease(), Ids.next());
    }

    @Bean
    ProblemSet webhookProblems() {
        return WebhookProblems.all();
    }
}
