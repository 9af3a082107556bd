package cn.yongji.onestop.approval.webhook;

import cn.yongji.onestop.approval.feed.domain.Feeds;
import cn.yongji.onestop.approval.webhook.delivery.AddressCheck;
import cn.yongji.onestop.approval.webhook.delivery.DeliveryLog;
import cn.yongji.onestop.approval.webhook.delivery.Lines;
import cn.yongji.onestop.approval.webhook.domain.Subscription;
import cn.yongji.onestop.approval.webhook.domain.Subscriptions;
import cn.yongji.onestop.approval.webhook.mongo.MongoDeliveryLog;
import cn.yongji.onestop.approval.webhook.mongo.MongoLines;
import cn.yongji.onestop.approval.webhook.mongo.MongoSubscriptions;
import cn.yongji.onestop.approval.webhook.mongo.SubscriptionMapping;
import cn.yongji.onestop.approval.webhook.web.WebhookProblems;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.aggregate.Ids;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {
    @Bean
    AggregateStore<Subscription> subscriptionStore(AggregateStores stores) {
        return stores.of(new SubscriptionMapping());
    }

    @Bean
    Subscriptions subscriptions(AggregateStore<Subscription> store) {
        return new MongoSubscriptions(store);
    }

    @Bean
    Lines webhookLines(MongoDatabase database, AggregateStore<Subscription> store, WebhookSettings settings) {
        return new MongoLines(database, store, settings.lease(), Ids.next());
    }

    @Bean
    DeliveryLog deliveryLog(MongoDatabase database) {
        return new MongoDeliveryLog(database);
    }

    @Bean
    WebhookDesk webhookDesk(
            AggregateStore<Subscription> store,
            Subscriptions subscriptions,
            Lines lines,
            Feeds feeds,
            AddressCheck addresses,
            Clock clock) {
        return new WebhookDesk(store, subscriptions, lines, feeds, addresses, clock);
    }

    @Bean
    ProblemSet webhookProblems() {
        return WebhookProblems.all();
    }
}
