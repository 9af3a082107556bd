package cn.yongji.onestop.testkit;

import cn.yongji.onestop.local.store.TestedStore;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts what a service needs around it, and tells the service where it is. */
public final class RealParts implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Deque<Runnable> RUNNING = new ConcurrentLinkedDeque<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("spring.mongodb.uri", TestStore.uri());
        var database = context.getEnvironment().getProperty("spring.mongodb.database");
        if (database != null) settings.put("spring.mongodb.database", TestedStore.own(database));
        settings.put("spring.kafka.bootstrap-servers", TestBroker.servers());
        settings.put("spring.kafka.producer.properties[interceptor.classes]", SentFacts.class.getName());
        settings.put("onestop.token.issuer", TestIssuer.address());
        // Tests refuse more in a minute than a city does.
        settings.put("onestop.refused-attempts.in-total", 100_000);
        // Nights pass quickly there.
        settings.put("onestop.digest.look", "300ms");
        settings.put("onestop.ledger.reconciliation.look", "300ms");
        settings.put("springdoc.api-docs.version", "openapi_3_1");
        settings.put("springdoc.default-produces-media-type", "application/json");
        settings.put("springdoc.override-with-generic-response", "false");
        settings.put("springdoc.auto-tag-classes", "false");
        settings.put("springdoc.packages-to-scan", "cn.yongji.onestop");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("real parts", settings));
        untilTheEnd(context::close);
    }

    /** Notes something that runs until the last test is over. What started last stops first. */
    static void untilTheEnd(Runnable running) {
        RUNNING.addFirst(running);
    }

    static void stopAll() {
        for (var next = RUNNING.poll(); next != null; next = RUNNING.poll()) next.run();
    }
}
