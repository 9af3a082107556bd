package cn.yongji.onestop.intake.papers.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.papers.material.domain.Flag;
import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.intake.papers.material.domain.MaterialCommand;
import cn.yongji.onestop.intake.papers.material.domain.MaterialDecider;
import cn.yongji.onestop.intake.papers.material.domain.MaterialRefusal;
import cn.yongji.onestop.intake.papers.material.domain.MaterialStanding;
import cn.yongji.onestop.intake.papers.material.domain.Provenance;
import cn.yongji.onestop.intake.papers.material.domain.Validity;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.MaterialFlaggedV1;
import cn.yongji.onestop.kernel.event.word.MaterialFlag;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.kernel.id.FileHash;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** 材料: what may become of one. */
class MaterialDeciderTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    @Test
    void a_slot_that_lets_it_count_for_less_time_shortens_the_time_of_a_material_and_none_lengthens_it() {
        var day = LocalDate.of(2027, 5, 31);
        var open = valid(Validity.UNLIMITED);

        var shortened = open.alsoFor(new TreeSet<>(Set.of("forest-survey")), Validity.UNLIMITED.endingBy(day));

        assertThat(shortened.standing().validity().until()).contains(day);
        assertThat(shortened
                        .alsoFor(new TreeSet<>(Set.of("site-opinion")), Validity.UNLIMITED.endingBy(day.plusYears(1)))
                        .standing()
                        .validity()
                        .until())
                .contains(day);
        assertThat(open.alsoFor(open.slots(), Validity.UNLIMITED.endingBy(day))).isEqualTo(open);
    }

    @Test
    void a_material_counts_for_the_unit_that_it_was_handed_in_for_the_last_time() {
        var first = valid(Validity.UNLIMITED);
        var again = first.handedInFor("91140881MA0KXK1Q0B");

        assertThat(first.countsFor("91140881MA0GT4BX0D")).isTrue();
        assertThat(first.countsFor("91140881MA0KXK1Q0B")).isFalse();
        assertThat(again.countsFor("91140881MA0KXK1Q0B")).isTrue();
        assertThat(again.countsFor("91140881MA0GT4BX0D")).isFalse();
    }

    @Test
    void what_counts_for_months_counts_from_its_issue_and_else_from_the_day_it_is_handed_in() {
        var handedIn = LocalDate.of(2026, 11, 24);
        var issued = new Validity(Optional.of(LocalDate.of(2026, 8, 31)), Optional.empty());

        assertThat(Validity.UNLIMITED.longest(12, handedIn)).isEqualTo(LocalDate.of(2027, 11, 24));
        assertThat(issued.longest(6, handedIn)).isEqualTo(LocalDate.of(2027, 2, 28));
    }

    private static Material valid(Validity validity) {
        return new Material(
                "019ab4c2-8f10-7c3e-9a52-3d2f6c1b7e45",
                "营业执照.pdf",
                FileHash.of("ab".repeat(32)),
                "application/pdf",
                10,
                new TreeSet<>(List.of("business-licence")),
                "665f1f77bcf86cd799439011",
                "enterprise1",
                NOW,
                Provenance.uploadedFor("91140881MA0GT4BX0D"),
                MaterialStanding.within(validity));
    }

    private static Validity until(String day) {
        return new Validity(Optional.empty(), Optional.of(LocalDate.parse(day)));
    }

    private static Decision<Material, MaterialRefusal> decide(Material material, MaterialCommand command) {
        return MaterialDecider.decide("m1", material, List.of("a1"), command);
    }

    private static Material changed(Material material, MaterialCommand command) {
        return ((Decision.Changed<Material, MaterialRefusal>) decide(material, command)).next();
    }

    private static MaterialFlaggedV1 told(Flag.Kind kind, String reason, String by) {
        return new MaterialFlaggedV1(
                "019ab4c2-8f10-7c3e-9a52-3d2f6c1b7e45",
                "m1",
                "营业执照.pdf",
                Word.of(MaterialFlag.class, kind),
                reason,
                List.of("a1"),
                NOW,
                by);
    }

    private static MaterialCommand.Revoke revoke() {
        return new MaterialCommand.Revoke("发证机关收回", "window1", NOW);
    }

    private static MaterialCommand.Expire expire() {
        return new MaterialCommand.Expire(TODAY, "material-expiry", NOW);
    }

    private static MaterialCommand.Quarantine quarantine() {
        return new MaterialCommand.Quarantine("可疑", "scanner", NOW);
    }

    private static MaterialCommand.Release release() {
        return new MaterialCommand.Release("已核对原件", "admin1", NOW);
    }

    private static MaterialCommand.Replace replace(String by) {
        return new MaterialCommand.Replace(by, "换发", "enterprise1", NOW);
    }

    @Test
    void a_material_counts_through_its_last_day_and_not_before_its_first() {
        var standing =
                MaterialStanding.within(new Validity(Optional.of(TODAY), Optional.of(LocalDate.parse("2026-11-25"))));

        assertThat(standing.usable(TODAY.minusDays(1))).isFalse();
        assertThat(standing.usable(TODAY)).isTrue();
        assertThat(standing.usable(TODAY.plusDays(1))).isTrue();
        assertThat(standing.usable(TODAY.plusDays(2))).isFalse();
    }

    @Test
    void a_revoked_material_is_flagged_told_and_not_used_again() {
        var revoked = changed(valid(Validity.UNLIMITED), revoke());

        assertThat(decide(valid(Validity.UNLIMITED), revoke()))
                .isEqualTo(Decision.changed(revoked, told(Flag.Kind.REVOKED, "发证机关收回", "window1")));
        assertThat(revoked.standing().usable(TODAY)).isFalse();
        assertThat(revoked.standing().impediment(TODAY).orElseThrow()).contains("发证机关收回");
    }

    @Test
    void a_material_is_revoked_once() {
        var revoked = changed(valid(Validity.UNLIMITED), revoke());

        assertThat(decide(revoked, revoke()))
                .isEqualTo(Decision.refused(new MaterialRefusal.RevokedBefore("window1", NOW)));
    }

    @Test
    void a_material_whose_last_day_is_over_is_flagged_once() {
        var expired = changed(valid(until("2026-11-23")), expire());

        assertThat(decide(valid(until("2026-11-23")), expire()))
                .isEqualTo(Decision.changed(expired, told(Flag.Kind.EXPIRED, "有效期至 2026-11-23", "material-expiry")));
        assertThat(decide(expired, expire())).isEqualTo(Decision.unchanged());
    }

    @Test
    void on_its_last_day_a_material_is_not_expired_and_without_one_it_never_is() {
        assertThat(decide(valid(until("2026-11-24")), expire())).isEqualTo(Decision.unchanged());
        assertThat(decide(valid(Validity.UNLIMITED), expire())).isEqualTo(Decision.unchanged());
    }

    @Test
    void what_is_in_quarantine_is_used_again_once_somebody_answers_for_it_and_the_record_stays() {
        var suspect = changed(valid(Validity.UNLIMITED), quarantine());

        var released = changed(suspect, release());

        assertThat(suspect.standing().usable(TODAY)).isFalse();
        assertThat(released.standing().usable(TODAY)).isTrue();
        assertThat(released.standing().flags()).singleElement().satisfies(flag -> {
            assertThat(flag.kind()).isEqualTo(Flag.Kind.QUARANTINED);
            assertThat(flag.lifted()).contains(new Flag.Lifting("已核对原件", "admin1", NOW));
        });
    }

    @Test
    void what_is_put_aside_twice_is_put_aside_once_and_what_is_not_is_not_released() {
        var suspect = changed(valid(Validity.UNLIMITED), quarantine());

        assertThat(decide(suspect, quarantine())).isEqualTo(Decision.unchanged());
        assertThat(decide(valid(Validity.UNLIMITED), release()))
                .isEqualTo(Decision.refused(new MaterialRefusal.NotQuarantined()));
    }

    @Test
    void a_release_does_not_undo_a_revocation() {
        var both = changed(changed(valid(Validity.UNLIMITED), quarantine()), revoke());

        assertThat(changed(both, release()).standing().usable(TODAY)).isFalse();
    }

    @Test
    void a_later_version_takes_the_place_of_an_earlier_one_once() {
        var replaced = changed(valid(Validity.UNLIMITED), replace("new"));

        assertThat(replaced.standing().usable(TODAY)).isFalse();
        assertThat(decide(replaced, replace("new"))).isEqualTo(Decision.unchanged());
        assertThat(decide(replaced, replace("other")))
                .isEqualTo(Decision.refused(new MaterialRefusal.SupersededBefore("new")));
    }
}
