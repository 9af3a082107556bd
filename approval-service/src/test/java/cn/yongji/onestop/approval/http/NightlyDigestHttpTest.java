package cn.yongji.onestop.approval.http;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.digest.CaseTold;
import cn.yongji.onestop.kernel.digest.DigestKind;
import cn.yongji.onestop.kernel.digest.DigestLine;
import cn.yongji.onestop.kernel.digest.DigestListedV1;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.TestBroker;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** At night the service says of each case what it has told; what somebody changed beside it shows. */
@OnestopTest
class NightlyDigestHttpTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    Api api;

    @Autowired
    MovableClock clock;

    @Autowired
    MongoDatabase database;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void a_case_is_listed_as_it_was_told_and_a_start_that_was_changed_in_the_database_is_seen_in_its_day() {
        var hall = new Hall(api, clock).order("M13", 10).order("M16", 15).accepted();
        hall.grant("M13");
        hall.heard(2);
        var night = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE).plusDays(1);

        var listed = listed(night, hall.caseId);

        var told = told(hall.caseId, listed.sequence());
        assertThat(listed.sequence())
                .isEqualTo(Topics.about(hall.caseId).getLast().sequence());
        assertThat(listed.view()).isEqualTo(told.view()).containsKeys("M13.result", "M16.due");

        database.getCollection("cases")
                .updateOne(
                        eq("_id", hall.caseId),
                        Updates.set(
                                "state.reviews.1.startedOn", night.minusDays(20).toString()));
        var changed = listed(night.plusDays(1), hall.caseId);

        assertThat(changed.sequence()).isEqualTo(listed.sequence());
        assertThat(changed.view().get("M16.due")).isLessThan(listed.view().get("M16.due"));
    }

    private static CaseTold told(String caseId, long upTo) {
        var told = new CaseTold();
        Topics.about(caseId).stream().filter(it -> it.sequence() <= upTo).forEach(it -> told.hear(it.data()));
        return told;
    }

    private DigestLine listed(LocalDate night, String caseId) {
        clock.moveTo(night.atTime(1, 35).atZone(WorkingCalendar.ZONE).toInstant());
        return await().atMost(PATIENCE)
                .until(() -> said(night, caseId), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<DigestLine> said(LocalDate night, String caseId) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", TestBroker.servers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var all = IntStream.range(
                            0, consumer.partitionsFor(DigestListedV1.TOPIC).size())
                    .mapToObj(it -> new TopicPartition(DigestListedV1.TOPIC, it))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            var ends = consumer.endOffsets(all);
            Optional<DigestLine> found = Optional.empty();
            while (all.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
                for (var it : consumer.poll(Duration.ofMillis(200))) {
                    var list = JSON.readValue(it.value(), DigestListedV1.class);
                    if (list.kind() == DigestKind.CASES && list.night().equals(night)) found = of(list.lines(), caseId);
                    if (found.isPresent()) return found;
                }
            }
            return found;
        }
    }

    private static Optional<DigestLine> of(List<DigestLine> lines, String caseId) {
        return lines.stream().filter(it -> it.id().equals(caseId)).findAny();
    }
}
