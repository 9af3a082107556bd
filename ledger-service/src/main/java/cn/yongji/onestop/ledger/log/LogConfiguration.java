package cn.yongji.onestop.ledger.log;

import cn.yongji.onestop.ledger.entry.OwnEntries;
import cn.yongji.onestop.ledger.log.domain.Knowledge;
import cn.yongji.onestop.ledger.log.domain.Sequencer;
import cn.yongji.onestop.ledger.log.mongo.LocalLogKey;
import cn.yongji.onestop.ledger.log.mongo.MongoLeadership;
import cn.yongji.onestop.ledger.log.mongo.MongoLog;
import cn.yongji.onestop.ledger.log.mongo.MongoOrigins;
import cn.yongji.onestop.ledger.log.mongo.MongoWitnessBook;
import cn.yongji.onestop.tlog.note.Ed25519;
import cn.yongji.onestop.tlog.note.VerifierKey;
import cn.yongji.onestop.tlog.proof.LogPolicy;
import cn.yongji.onestop.tlog.proof.LogPolicy.Group;
import cn.yongji.onestop.tlog.proof.LogPolicy.TrustedWitness;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** A log is worth what its key and its name are worth: only on a local machine may the service make its own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogSettings.class)
class LogConfiguration {
    private static final String LOCAL = "localhost/onestop";
    private static final String GROUP = "witnesses";

    @Bean
    MongoLog log(MongoDatabase database, LogOrigin origin) {
        var log = new MongoLog(database, origin.number());
        log.prepare();
        return log;
    }

    @Bean
    LogOrigin logOrigin(LogSettings settings, MongoDatabase database, Environment environment) {
        var local = environment.matchesProfiles("local", "test");
        if (!local && (settings.key().isBlank() || settings.origin().isBlank())) {
            throw new IllegalStateException("ONESTOP_LEDGER_LOG_KEY (an Ed25519 key, PKCS #8 in PEM) and"
                    + " ONESTOP_LEDGER_LOG_ORIGIN (the name of the log) must be set");
        }
        var origin = settings.origin().isBlank() ? LOCAL : settings.origin();
        return new Succession(new MongoOrigins(database), keys(settings, database)).settle(origin, settings.succeeds());
    }

    @Bean
    LogKeys logKeys(LogSettings settings, LogOrigin origin, MongoDatabase database) {
        return new LogKeys(origin.name(), keys(settings, database));
    }

    /** Before the log grows: one that follows another waits for the entry that says so. */
    @Bean
    ApplicationRunner logDeeds(OwnEntries entries, LogOrigin origin, LogKeys keys, Clock clock) {
        return _ -> new LogDeeds(entries, origin, keys, clock).record();
    }

    @Bean
    LogPolicy logPolicy(LogSettings settings, LogKeys keys) {
        var witnesses = settings.witnesses().stream()
                .map(it -> new TrustedWitness(
                        it.name(), VerifierKey.parse(it.vkey()).orThrow(), Optional.of(it.url())))
                .toList();
        var names = witnesses.stream().map(TrustedWitness::name).toList();
        var needed = switch (settings.quorum()) {
            case "none" -> 0;
            case "any" -> Math.min(1, names.size());
            case "all" -> names.size();
            default -> Integer.parseInt(settings.quorum());
        };
        return needed == 0
                ? new LogPolicy(keys.verifiers(), witnesses, List.of(), Optional.empty())
                : new LogPolicy(
                        keys.verifiers(), witnesses, List.of(new Group(GROUP, needed, names)), Optional.of(GROUP));
    }

    @Bean
    WitnessBook witnessBook(MongoDatabase database, LogOrigin origin) {
        return new MongoWitnessBook(database, origin.number());
    }

    @Bean
    Knowledge knowledge(WitnessBook book, LogPolicy policy) {
        return new KnownOutside(
                book, policy.witnesses().stream().map(TrustedWitness::name).collect(Collectors.toSet()));
    }

    @Bean
    LogLoop logLoop(
            MongoLog log,
            LogKeys keys,
            Knowledge knowledge,
            WitnessBook book,
            LogPolicy policy,
            LogSettings settings,
            Clock clock,
            MongoDatabase database) {
        var client = new WitnessClient(keys, log, settings.patience());
        return new LogLoop(
                new Sequencer(log, keys, knowledge, clock, settings.most()),
                new MongoLeadership(database, UUID.randomUUID().toString()),
                new WitnessRounds(log, book, client, policy, settings.renewal()),
                settings.pause(),
                settings.most());
    }

    @Bean
    MeterBinder logMeters(LogLoop loop) {
        return meters -> {
            Gauge.builder("onestop.ledger.log.halted", loop, it -> it.halted().isPresent() ? 1 : 0)
                    .description("1 while this instance signs no checkpoint because somebody knows more of the log")
                    .register(meters);
            Gauge.builder("onestop.ledger.log.failures", loop, LogLoop::failures)
                    .description("Rounds of the log that failed since the start")
                    .register(meters);
        };
    }

    private static List<PrivateKey> keys(LogSettings settings, MongoDatabase database) {
        if (settings.key().isBlank()) {
            var seed = new byte[Ed25519.KEY_BYTES];
            new SecureRandom().nextBytes(seed);
            return List.of(Ed25519.ofSeed(LocalLogKey.keep(database, seed)));
        }
        return Stream.of(settings.key(), settings.nextKey())
                .filter(pem -> !pem.isBlank())
                .map(LogKeys::ofPem)
                .toList();
    }
}
