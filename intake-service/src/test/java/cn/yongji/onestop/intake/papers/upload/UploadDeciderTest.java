package cn.yongji.onestop.intake.papers.upload;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.papers.material.domain.Filing;
import cn.yongji.onestop.intake.papers.material.domain.Validity;
import cn.yongji.onestop.intake.papers.upload.domain.PartPlan;
import cn.yongji.onestop.intake.papers.upload.domain.PartedUpload;
import cn.yongji.onestop.intake.papers.upload.domain.PartedUpload.State;
import cn.yongji.onestop.intake.papers.upload.domain.UploadCommand;
import cn.yongji.onestop.intake.papers.upload.domain.UploadDecider;
import cn.yongji.onestop.intake.papers.upload.domain.UploadPart;
import cn.yongji.onestop.intake.papers.upload.domain.UploadRefusal;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.id.FileHash;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 分片上传: every state with every wish. */
class UploadDeciderTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final Instant EXPIRY = NOW.plus(Duration.ofHours(48));
    private static final PartPlan THREE = new PartPlan(20, 8);
    private static final FileHash WHOLE = FileHash.of("ff".repeat(32));

    private static UploadPart part(int number) {
        return new UploadPart(number, FileHash.of(("0" + number).repeat(32)), "row-" + number);
    }

    private static PartedUpload upload(State state, Integer... parts) {
        var filing = new Filing(
                "019ab4c2-8f10-7c3e-9a52-3d2f6c1b7e45",
                "91140881MA0GT4BX0D",
                "施工图.dwg",
                new TreeSet<>(Set.of("design-documents")),
                Validity.UNLIMITED,
                Optional.empty(),
                Optional.empty());
        var there = Arrays.stream(parts).map(UploadDeciderTest::part).toList();
        return new PartedUpload(filing, THREE, WHOLE, "content", "enterprise1", NOW, EXPIRY, there, state);
    }

    private static UploadCommand keep(UploadPart part) {
        return new UploadCommand.Keep(part, EXPIRY.plusSeconds(60));
    }

    private static PartedUpload changed(PartedUpload upload, UploadCommand command) {
        return ((Decision.Changed<PartedUpload, UploadRefusal>) UploadDecider.decide(upload, command)).next();
    }

    private static UploadRefusal refusal(PartedUpload upload, UploadCommand command) {
        return ((Decision.Refused<PartedUpload, UploadRefusal>) UploadDecider.decide(upload, command)).refusal();
    }

    @Test
    void parts_come_in_any_order_and_each_prolongs_the_wait() {
        var after = changed(changed(upload(new State.Open()), keep(part(3))), keep(part(1)));

        assertThat(after.parts()).extracting(UploadPart::number).containsExactly(1, 3);
        assertThat(after.missing()).containsExactly(2);
        assertThat(after.bytesThere()).isEqualTo(12);
        assertThat(after.expiresAt()).isEqualTo(EXPIRY.plusSeconds(60));
    }

    @Test
    void a_part_sent_twice_is_one_wherever_the_second_was_kept() {
        var again = new UploadPart(1, part(1).hash(), "elsewhere");

        assertThat(UploadDecider.decide(upload(new State.Open(), 1), keep(again)))
                .isEqualTo(Decision.unchanged());
        assertThat(UploadDecider.decide(upload(new State.Completing(NOW), 1, 2, 3), keep(again)))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    void a_part_sent_again_with_another_content_takes_the_place_of_the_first_while_none_is_looked_at() {
        var other = new UploadPart(1, FileHash.of("ee".repeat(32)), "elsewhere");

        assertThat(changed(upload(new State.Open(), 1, 2), keep(other)).parts()).containsExactly(other, part(2));
        assertThat(refusal(upload(new State.Completing(NOW), 1, 2, 3), keep(other)))
                .isEqualTo(new UploadRefusal.BeingCompleted());
    }

    @Test
    void what_is_incomplete_says_which_parts_are_missing() {
        assertThat(refusal(upload(new State.Open(), 2), new UploadCommand.Complete(NOW)))
                .isEqualTo(new UploadRefusal.Incomplete(List.of(1, 3)));
    }

    @Test
    void two_windows_may_complete_the_same_upload() {
        var completing = changed(upload(new State.Open(), 1, 2, 3), new UploadCommand.Complete(NOW));

        var second = changed(completing, new UploadCommand.Complete(NOW.plusSeconds(1)));

        assertThat(second.state()).isEqualTo(new State.Completing(NOW.plusSeconds(1)));
        assertThat(changed(second, new UploadCommand.Finish("material", NOW)).state())
                .isEqualTo(new State.Completed("material", NOW));
    }

    @Test
    void parts_that_were_damaged_come_again_and_the_others_stay() {
        var again = changed(upload(new State.Completing(NOW), 1, 2, 3), new UploadCommand.SendAgain(Set.of(2)));

        assertThat(again.state()).isEqualTo(new State.Open());
        assertThat(again.missing()).containsExactly(2);
    }

    @Test
    void an_upload_that_nobody_goes_on_with_is_given_up_when_its_time_is_over_and_not_before() {
        var open = upload(new State.Open(), 1);

        assertThat(UploadDecider.decide(open, new UploadCommand.GiveUp(EXPIRY.minusSeconds(1))))
                .isEqualTo(Decision.unchanged());
        assertThat(changed(open, new UploadCommand.GiveUp(EXPIRY)).state()).isEqualTo(new State.GivenUp(EXPIRY));
    }

    @Test
    void one_that_is_being_completed_is_given_up_only_when_whoever_did_it_must_be_gone() {
        var since = EXPIRY.minusSeconds(1);
        var completing = upload(new State.Completing(since), 1, 2, 3);

        assertThat(UploadDecider.decide(completing, new UploadCommand.GiveUp(EXPIRY)))
                .isEqualTo(Decision.unchanged());
        assertThat(refusal(completing, new UploadCommand.Cancel(EXPIRY))).isEqualTo(new UploadRefusal.BeingCompleted());
        var late = since.plus(Duration.ofHours(1));
        assertThat(changed(completing, new UploadCommand.GiveUp(late)).state()).isEqualTo(new State.GivenUp(late));
    }

    @Test
    void what_is_completed_stays_so() {
        var completed = upload(new State.Completed("material", NOW), 1, 2, 3);
        var before = new UploadRefusal.CompletedBefore("material");

        assertThat(refusal(completed, keep(part(1)))).isEqualTo(before);
        assertThat(refusal(completed, new UploadCommand.Complete(NOW))).isEqualTo(before);
        assertThat(refusal(completed, new UploadCommand.Cancel(NOW))).isEqualTo(before);
        assertThat(UploadDecider.decide(completed, new UploadCommand.Finish("material", NOW)))
                .isEqualTo(Decision.unchanged());
        assertThat(UploadDecider.decide(completed, new UploadCommand.GiveUp(EXPIRY)))
                .isEqualTo(Decision.unchanged());
        assertThat(UploadDecider.decide(completed, new UploadCommand.SendAgain(Set.of(1))))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    void what_is_given_up_is_begun_anew() {
        var givenUp = changed(upload(new State.Open(), 1), new UploadCommand.Cancel(NOW));
        var before = new UploadRefusal.GivenUpBefore(NOW);

        assertThat(refusal(givenUp, keep(part(2)))).isEqualTo(before);
        assertThat(refusal(givenUp, new UploadCommand.Complete(NOW))).isEqualTo(before);
        assertThat(refusal(givenUp, new UploadCommand.Finish("material", NOW))).isEqualTo(before);
        assertThat(UploadDecider.decide(givenUp, new UploadCommand.Cancel(NOW))).isEqualTo(Decision.unchanged());
        assertThat(UploadDecider.decide(givenUp, new UploadCommand.GiveUp(EXPIRY)))
                .isEqualTo(Decision.unchanged());
        assertThat(UploadDecider.decide(givenUp, new UploadCommand.SendAgain(Set.of())))
                .isEqualTo(Decision.unchanged());
    }

    static LongStream sizes() {
        return LongStream.of(1, 7, 8, 9, 16, 17, 1023, 1024);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void the_parts_of_a_plan_make_up_the_whole(long bytes) {
        var plan = new PartPlan(bytes, 8);

        assertThat(plan.numbers().mapToLong(plan::bytesOf).sum()).isEqualTo(bytes);
        assertThat(plan.numbers()).allMatch(it -> plan.bytesOf(it) >= 1 && plan.bytesOf(it) <= 8);
        assertThat(plan.has(0)).isFalse();
        assertThat(plan.has(plan.count() + 1)).isFalse();
    }

    @Test
    void while_the_whole_is_read_the_wrong_part_is_found() {
        var bytes = "aaaaaaaabbbbbbbbcccc".getBytes(StandardCharsets.US_ASCII);
        var parts = List.of(
                new UploadPart(1, FileHash.ofContent(Arrays.copyOfRange(bytes, 0, 8)), "1"),
                new UploadPart(2, FileHash.of("ee".repeat(32)), "2"),
                new UploadPart(3, FileHash.ofContent(Arrays.copyOfRange(bytes, 16, 20)), "3"));
        var open = upload(new State.Open());
        var upload = new PartedUpload(
                open.filing(), THREE, WHOLE, "content", "enterprise1", NOW, EXPIRY, parts, new State.Completing(NOW));
        var check = new PartCheck(upload);

        for (var at = 0; at < bytes.length; at += 3) {
            var piece = Arrays.copyOfRange(bytes, at, Math.min(at + 3, bytes.length));
            check.saw(piece, piece.length);
        }

        assertThat(check.toSendAgain()).containsExactly(2);
    }

    @Test
    void where_every_part_is_as_it_was_sent_all_of_them_are_in_doubt() {
        var check = new PartCheck(upload(new State.Completing(NOW)));

        assertThat(check.toSendAgain()).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(check.toSendAgainFromHere()).containsExactly(1);
    }
}
