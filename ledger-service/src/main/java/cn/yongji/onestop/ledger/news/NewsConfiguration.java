package cn.yongji.onestop.ledger.news;

import cn.yongji.onestop.ledger.entry.domain.LedgerDirectory;
import cn.yongji.onestop.ledger.entry.domain.Segments;
import cn.yongji.onestop.ledger.news.mongo.MongoNewsOrder;
import cn.yongji.onestop.platform.messaging.Sweep;
import com.mongodb.client.MongoDatabase;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NewsSettings.class)
class NewsConfiguration {
    @Bean
    MongoNewsOrder newsOrder(MongoDatabase database) {
        var order = new MongoNewsOrder(database);
        order.prepare();
        return order;
    }

    @Bean
    Sweep newsCatchUp(NewsPlacing placing, LedgerDirectory directory, Segments segments, NewsSettings settings) {
        return new Sweep("news-catch-up", settings.catchUp(), () -> placing.catchUp(directory, segments));
    }
}
