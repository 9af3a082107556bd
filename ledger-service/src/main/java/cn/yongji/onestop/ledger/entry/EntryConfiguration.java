package cn.yongji.onestop.ledger.entry;

import cn.yongji.onestop.ledger.entry.domain.Segments;
import cn.yongji.onestop.ledger.entry.mongo.MongoLedgerDirectory;
import cn.yongji.onestop.ledger.entry.mongo.MongoSegments;
import com.mongodb.client.MongoDatabase;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EntrySettings.class)
class EntryConfiguration {

    @Bean
    MongoSegments segments(MongoDatabase database) {
        var segments = new MongoSegments(database);
        segments.prepare();
        return segments;
    }

    @Bean
    RandomSalts salts() {
        return new RandomSalts();
    }

    @Bean
    MongoLedgerDirectory ledgerDirectory(MongoDatabase database) {
        var directory = new MongoLedgerDirectory(database);
        directory.prepare();
        return directory;
    }

    @Bean
    LedgerKeeping ledgerKeeping(Segments segments, EntrySettings settings) {
        return new LedgerKeeping(segments, settings.rememberedHeads());
    }
}
