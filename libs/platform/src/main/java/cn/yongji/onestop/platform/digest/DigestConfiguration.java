package cn.yongji.onestop.platform.digest;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.AggregateConfiguration;
import cn.yongji.onestop.platform.calendar.CalendarConfiguration;
import cn.yongji.onestop.platform.messaging.DeadLetters;
import cn.yongji.onestop.platform.messaging.MessagingConfiguration;
import cn.yongji.onestop.platform.messaging.Sweep;
import cn.yongji.onestop.platform.messaging.UnsentEvents;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** The nightly list of a service; what it is of, the service says by its sources. */
@AutoConfiguration(after = {AggregateConfiguration.class, CalendarConfiguration.class, MessagingConfiguration.class})
@EnableConfigurationProperties(DigestSettings.class)
public class DigestConfiguration {
    @Bean
    ParkedEvents parkedEvents(DeadLetters letters, UnsentEvents unsent) {
        return new ParkedEvents(letters, unsent);
    }

    @Bean
    Sweep digestSweep(
            ObjectProvider<DigestSource> sources,
            Producer<String, byte[]> eventProducer,
            MongoDatabase database,
            WorkingCalendar calendar,
            JsonMapper json,
            DigestSettings settings,
            Clock clock,
            @Value("${spring.application.name}") String service) {
        var lists = new NightlyLists(
                service,
                sources.orderedStream().toList(),
                settings.changed(),
                calendar,
                () -> new DigestSender(eventProducer, json));
        return new Sweep(
                "digest", settings.look(), new DigestNight(settings, new ListedNights(database), lists, clock));
    }
}
