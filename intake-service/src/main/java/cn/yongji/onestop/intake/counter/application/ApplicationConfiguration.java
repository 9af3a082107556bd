package cn.yongji.onestop.intake.counter.application;

import cn.yongji.onestop.intake.counter.application.mongo.LocalReceiptKey;
import cn.yongji.onestop.platform.messaging.Sweep;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Wires applications, and what projects and materials ask of them. */
@Configuration
@EnableConfigurationProperties({ApplicationSettings.class, ReceiptSettings.class})
class ApplicationConfiguration {
    /** A signed receipt is worth what its key is worth: only on a local machine may the service make its own. */
    @Bean
    ReceiptSigner receiptSigner(ReceiptSettings settings, MongoDatabase database, Environment environment) {
        if (!settings.key().isBlank()) return ReceiptSigner.ofPem(settings.key());
        if (!environment.matchesProfiles("local", "test"))
            throw new IllegalStateException("ONESTOP_RECEIPT_KEY is not set: an Ed25519 key, PKCS #8 in PEM");
        return ReceiptSigner.ofPkcs8(
                LocalReceiptKey.keep(database, ReceiptSigner.generated().pkcs8()));
    }

    @Bean
    Sweep expiringDrafts(DraftExpiry desk, ApplicationSettings settings, Clock clock) {
        return new Sweep("intake-draft-expiry", settings.sweepEvery(), () -> desk.expire(clock.instant()));
    }

    @Bean
    Sweep silentAcceptance(ExaminationDesk desk, ApplicationSettings settings, Clock clock) {
        return new Sweep(
                "intake-silent-acceptance", settings.sweepEvery(), () -> desk.acceptBySilence(clock.instant()));
    }

    @Bean
    Sweep forgottenPlaces(ExaminationDesk desk, ApplicationSettings settings, Clock clock) {
        return new Sweep("intake-forgotten-places", settings.sweepEvery(), () -> desk.settleForgotten(clock.instant()));
    }

    @Bean
    Sweep gapWatch(PromiseDesk desk, ApplicationSettings settings, Clock clock) {
        return new Sweep("intake-gap-watch", settings.sweepEvery(), () -> desk.watch(clock.instant()));
    }
}
