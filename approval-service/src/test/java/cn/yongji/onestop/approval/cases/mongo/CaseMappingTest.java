package cn.yongji.onestop.approval.cases.mongo;

import static cn.yongji.onestop.approval.cases.domain.CaseBuilder.CALENDAR;
import static cn.yongji.onestop.approval.cases.domain.CaseBuilder.MONDAY;
import static cn.yongji.onestop.approval.cases.domain.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.CaseBuilder.after;
import static cn.yongji.onestop.approval.cases.domain.CaseBuilder.answer;
import static cn.yongji.onestop.approval.cases.domain.CaseBuilder.askSupplement;
import static cn.yongji.onestop.approval.cases.domain.CaseBuilder.block;
import static cn.yongji.onestop.approval.cases.domain.CaseBuilder.checkTime;
import static cn.yongji.onestop.approval.cases.domain.CaseBuilder.grant;
import static cn.yongji.onestop.approval.cases.domain.CaseBuilder.lift;
import static cn.yongji.onestop.approval.cases.domain.CaseBuilder.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.NoticeWatch;
import cn.yongji.onestop.approval.cases.domain.RedWatch;
import com.mongodb.MongoClientSettings;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both ways through the bytes of the database, for every state a review can be in. */
class CaseMappingTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate LATE = LocalDate.of(2026, 11, 20);
    private static final CaseMapping MAPPING = new CaseMapping(new RedWatch(CALENDAR), new NoticeWatch(CALENDAR, 15));
    private static final DocumentCodec CODEC = new DocumentCodec(MongoClientSettings.getDefaultCodecRegistry());

    static Stream<Case> cases() {
        var opened = aCase().review("M06", 0)
                .review("M13", 30)
                .review("M16", 10)
                .review("M12", 5, "M06")
                .review("M36", 7, "M12", "M13")
                .opened();
        var started = after(opened, "M06", grant(TUESDAY));
        var asked = after(started, "M16", askSupplement(TUESDAY));
        var answered = after(asked, "M16", answer(TUESDAY.plusDays(3)));
        var blocked = after(after(answered, "M12", block(TUESDAY)), "M16", block(TUESDAY));
        var lifted = after(blocked, "M12", lift(TUESDAY));
        var red = after(lifted, "M16", checkTime(LATE));
        var refused = after(red, "M13", refuse(LATE));
        return Stream.of(opened, started, asked, answered, blocked, lifted, red, refused);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_case_is_read_as_it_was_written(Case written) {
        assertThat(MAPPING.fromDocument(throughBytes(MAPPING.toDocument(written))))
                .isEqualTo(written);
    }

    @Test
    void a_case_is_found_by_the_departments_that_have_something_open_and_by_its_next_look() {
        var opened = aCase().review("M06", 5).review("M13", 10).opened();
        var half = after(opened, "M06", grant(TUESDAY));
        var closed = after(half, "M13", grant(TUESDAY));

        assertThat(MAPPING.toDocument(opened).getList("openDepartments", String.class))
                .containsExactly("department-m06", "department-m13");
        assertThat(MAPPING.toDocument(opened).getString("nextLook")).isEqualTo("2026-09-08");
        assertThat(MAPPING.toDocument(half).getList("openDepartments", String.class))
                .containsExactly("department-m13");
        assertThat(MAPPING.toDocument(half).getString("nextLook")).isEqualTo("2026-09-14");
        assertThat(MAPPING.toDocument(closed)).doesNotContainKeys("openDepartments", "nextLook");
    }

    @Test
    void a_case_with_eight_reviews_stays_small() {
        var builder = aCase();
        Stream.of("M06", "M12", "M13", "M15", "M16", "M17", "M20", "M36").forEach(matter -> builder.review(matter, 10));

        assertThat(bytes(MAPPING.toDocument(builder.opened())).length).isLessThan(4_000);
    }

    private static Document throughBytes(Document document) {
        var reader = new BsonBinaryReader(ByteBuffer.wrap(bytes(document)));
        return CODEC.decode(reader, DecoderContext.builder().build());
    }

    private static byte[] bytes(Document document) {
        var out = new BasicOutputBuffer();
        CODEC.encode(
                new BsonBinaryWriter(out), document, EncoderContext.builder().build());
        return out.toByteArray();
    }
}
