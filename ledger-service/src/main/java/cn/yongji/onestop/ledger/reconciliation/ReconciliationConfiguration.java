package cn.yongji.onestop.ledger.reconciliation;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.entry.LedgerReading;
import cn.yongji.onestop.ledger.entry.domain.Segments;
import cn.yongji.onestop.ledger.log.EntryProofs;
import cn.yongji.onestop.ledger.log.LogVerifying;
import cn.yongji.onestop.ledger.reconciliation.domain.Comparing;
import cn.yongji.onestop.ledger.reconciliation.domain.DigestLists;
import cn.yongji.onestop.ledger.reconciliation.domain.KeptDifferences;
import cn.yongji.onestop.ledger.reconciliation.domain.Nights;
import cn.yongji.onestop.ledger.reconciliation.mongo.MongoDifferences;
import cn.yongji.onestop.ledger.reconciliation.mongo.MongoLists;
import cn.yongji.onestop.ledger.reconciliation.mongo.MongoNights;
import cn.yongji.onestop.ledger.voice.LedgerVoice;
import cn.yongji.onestop.platform.messaging.Sweep;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReconciliationSettings.class)
class ReconciliationConfiguration {
    @Bean
    MongoLists digestLists(MongoDatabase database, JsonMapper json) {
        return new MongoLists(database, json);
    }

    @Bean
    MongoNights reconciledNights(MongoDatabase database) {
        return new MongoNights(database);
    }

    @Bean
    MongoDifferences keptDifferences(MongoDatabase database) {
        return new MongoDifferences(database);
    }

    @Bean
    MeterBinder differenceMeters(KeptDifferences kept) {
        return meters -> Gauge.builder("onestop.reconciliation.differences", kept, KeptDifferences::countOpen)
                .description("Differences between what services hold and what they have told that last")
                .register(meters);
    }

    @Bean
    Sweep reconciliationSweep(
            ReconciliationSettings settings,
            Nights nights,
            DigestLists lists,
            LedgerReading reading,
            LogVerifying log,
            Segments segments,
            EntryProofs proofs,
            KeptDifferences kept,
            LedgerVoice voice,
            WorkingCalendar calendar,
            Clock clock) {
        var comparison = new NightComparison(lists, segments, reading, new Comparing(calendar));
        var check = new LogNightCheck(log, segments, reading, proofs);
        var telling = new Telling(kept, voice, reading);
        return new Sweep(
                "reconciliation",
                settings.look(),
                new NightWatch(settings, nights, lists, comparison, check, kept, telling, clock));
    }
}
