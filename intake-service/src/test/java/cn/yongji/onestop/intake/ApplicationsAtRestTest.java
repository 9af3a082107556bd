package cn.yongji.onestop.intake;

import cn.yongji.onestop.intake.counter.application.domain.promise.Commitment;
import cn.yongji.onestop.intake.counter.application.domain.promise.Gap;
import cn.yongji.onestop.intake.counter.application.domain.promise.Pledges;
import cn.yongji.onestop.intake.counter.application.domain.state.Acceptance;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.Course;
import cn.yongji.onestop.intake.counter.application.domain.state.End;
import cn.yongji.onestop.intake.counter.application.domain.state.Examination;
import cn.yongji.onestop.intake.counter.application.domain.state.FromFile;
import cn.yongji.onestop.intake.counter.application.domain.state.Header;
import cn.yongji.onestop.intake.counter.application.domain.state.JointNotice;
import cn.yongji.onestop.intake.counter.application.domain.state.MatterResult;
import cn.yongji.onestop.intake.counter.application.domain.state.Notice;
import cn.yongji.onestop.intake.counter.application.domain.state.Receipt;
import cn.yongji.onestop.intake.counter.application.domain.state.RefusalGround;
import cn.yongji.onestop.intake.counter.application.domain.state.RulePaper;
import cn.yongji.onestop.intake.counter.application.domain.state.Sheet;
import cn.yongji.onestop.intake.counter.application.domain.state.Supplement;
import cn.yongji.onestop.intake.counter.application.domain.state.WithdrawalRequest;
import cn.yongji.onestop.intake.counter.application.mongo.ApplicationDocuments;
import cn.yongji.onestop.intake.rules.commitment.domain.Signature;
import cn.yongji.onestop.intake.rules.form.domain.FormSheet;
import cn.yongji.onestop.kernel.calendar.Redress;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.testkit.StateSamples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The approved forms at rest of applications. */
class ApplicationsAtRestTest {
    private static final Instant AT = Instant.parse("2026-11-24T02:00:00.123Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Header HEADER = new Header("p1", "enterprise1", AT);
    private static final MatterCode M06 = MatterCode.of("M06");
    private static final MatterCode M16 = MatterCode.of("M16");
    private static final Sheet SHEET = new Sheet(
            List.of(M06, M16), new FormSheet("project-landing", 1, "{\"a\":1}"), List.of(material("site-map")));
    private static final Receipt RECEIPT = new Receipt(AT, DAY, Optional.of("ab".repeat(32)));
    private static final Signature SIGNED =
            new Signature("gap-2026-2", "王敏", new Signature.Capacity.Applicant(), "cd".repeat(32), "enterprise1", AT);
    private static final Signature AUTHORISED = new Signature(
            "m16-1", "李华", new Signature.Capacity.Authorised("letter"), "ef".repeat(32), "enterprise1", AT);

    @TestFactory
    Stream<DynamicTest> applications() {
        var draft = new Application.Draft(HEADER, SHEET, AT.plusSeconds(60));
        var asked = new Notice(List.of(item("site-map", "/a")), DAY.plusDays(5), AT);
        var overruled = new Notice(
                List.of(item(null, null)),
                DAY.plusDays(5),
                AT,
                Optional.of("window1"),
                Optional.of(new Notice.Overruled("复核", "head1")));
        var examination = new Examination(
                true,
                List.of(asked, overruled),
                List.of(new Examination.BlockedAsk(List.of("site-map"), "window1", AT)),
                List.of("token"));
        var received = new Application.Received(HEADER, SHEET, RECEIPT, pledges(), examination, DAY.plusDays(5));
        var plain = accepted(Course.PLAIN);
        var busy = accepted(course());
        var withdrawn = new End.Withdrawn("重新选址", "enterprise1", AT);
        var refused = new End.Refused(RefusalGround.OUTSIDE_COMPETENCE, "跨县", "window1", AT, Optional.empty());
        var contestable = new End.Refused(
                RefusalGround.OUTSIDE_COMPETENCE,
                "跨县",
                "window1",
                AT,
                Optional.of(new Redress(DAY.plusDays(60), DAY.plusMonths(6))));
        var returned = new End.Returned("暂停办理", "window1", AT, Optional.empty());
        var missed = new End.Returned("容缺材料逾期未补", "window1", AT, Optional.of("GAP_MISSED"));
        return StateSamples.of(ApplicationDocuments.MAPPING)
                .with("untouched draft", new Application.Draft(HEADER, SHEET))
                .with("draft", draft)
                .with("received", received)
                .with(
                        "received without promises",
                        new Application.Received(
                                HEADER, SHEET, RECEIPT, Pledges.NONE, Examination.BY_RULE, DAY.plusDays(5)))
                .with(
                        "in correction",
                        new Application.InCorrection(HEADER, SHEET, RECEIPT, overruled, Examination.BY_RULE, List.of()))
                .with(
                        "in correction with papers from the file",
                        new Application.InCorrection(
                                HEADER, SHEET, RECEIPT, asked, examination, List.of(material("boundary-map"))))
                .with("accepted on papers by a rule", byRules(plain))
                .with("accepted before promises", beforePromises())
                .with("accepted", busy)
                .with("closed", new Application.Closed(busy, "GRANTED", AT.plusSeconds(60)))
                .with("expired", new Application.Ended(new Application.Draft(HEADER, SHEET), new End.Expired(AT)))
                .with("withdrawn", new Application.Ended(busy, withdrawn))
                .with("refused", new Application.Ended(received, refused))
                .with("refused and told how to contest it", new Application.Ended(received, contestable))
                .with("returned", new Application.Ended(plain, returned))
                .with("returned for a missed gap", new Application.Ended(accepted(timed()), missed))
                .tests();
    }

    private static Application.Accepted byRules(Application.Accepted plain) {
        var was = plain.acceptance();
        var papers = List.of(
                new RulePaper(M16, "land-opinion", Optional.of("land-document"), "YJ-S26-LAND"),
                new RulePaper(M06, "superior-opinion", Optional.empty(), "YJ-S23-ADOPT"));
        var acceptance = new Acceptance(
                was.receipt(),
                was.acceptedAt(),
                was.catalogueVersion(),
                was.stage(),
                was.departments(),
                was.acceptedOn(),
                was.how(),
                was.unitUscc(),
                papers);
        return new Application.Accepted(HEADER, SHEET, acceptance, plain.results(), List.of(), Course.PLAIN);
    }

    private static Application.Accepted beforePromises() {
        var receipt = new Receipt(AT, DAY);
        var acceptance = new Acceptance(
                receipt,
                AT,
                "2026-11-01",
                "PERMIT",
                List.of("development-reform"),
                DAY,
                Acceptance.How.BY_RULE,
                Optional.empty());
        return new Application.Accepted(HEADER, SHEET, acceptance, List.of(), List.of());
    }

    private static Application.Accepted accepted(Course course) {
        var acceptance = new Acceptance(
                RECEIPT,
                AT,
                "2026-11-01",
                "PERMIT",
                List.of("development-reform", "water"),
                DAY.plusDays(1),
                Acceptance.How.BY_CLERK,
                Optional.of("91140881MA0GT4BX0D"));
        var results = List.of(
                new MatterResult(M06, MatterResult.Verdict.GRANTED, Optional.of("永发改备〔2026〕1号"), Optional.empty(), AT),
                new MatterResult(M16, MatterResult.Verdict.REFUSED, Optional.empty(), Optional.of("不符合"), AT));
        var request = new Supplement.Request(
                "s1",
                "a1-M16",
                M16,
                "water",
                List.of(item("soil-water-plan", null)),
                "行政许可法第三十二条",
                DAY.plusDays(15),
                AT);
        var onFile = List.of(
                new FromFile("soil-water-plan", Optional.of(material("soil-water-plan")), "已有"),
                new FromFile("initiation-result", Optional.empty(), "已有：备案"));
        var reply = new Supplement.Reply(List.of(material("calculation")), Optional.of("见附件"), "enterprise1", AT);
        var supplements =
                List.of(new Supplement(request, Optional.empty()), new Supplement(request, onFile, Optional.of(reply)));
        return new Application.Accepted(HEADER, SHEET, acceptance, results, supplements, course);
    }

    private static Pledges pledges() {
        var promises = List.of(new Pledges.Promise("boundary-map", DAY.plusDays(6)));
        return new Pledges(
                Optional.of(new Pledges.GapPledge(SIGNED, promises)),
                List.of(new Pledges.MatterPledge(M16, AUTHORISED, Set.of("soil-water-plan"), 60)));
    }

    private static Course course() {
        var map = material("boundary-map");
        var gaps = Stream.of(
                        new Gap.Standing.Outstanding(),
                        new Gap.Standing.HandedIn(map, "enterprise1", AT),
                        new Gap.Standing.Fulfilled(map, "water1", AT),
                        new Gap.Standing.Breached(AT),
                        new Gap.Standing.Repaired(AT, "window1", "李明", "补交", AT.plusSeconds(60)),
                        new Gap.Standing.Dropped())
                .map(it -> new Gap(
                        "g1",
                        M16,
                        "boundary-map",
                        "界址图",
                        DAY.plusDays(6),
                        SIGNED,
                        Optional.of(AT),
                        it,
                        Optional.empty()))
                .toList();
        var commitments = Stream.of(
                        new Commitment.Finding.Unchecked(),
                        new Commitment.Finding.Kept("属实", "water1", AT),
                        new Commitment.Finding.False("不实", "water1", AT))
                .map(it -> new Commitment(M16, AUTHORISED, "water", DAY.plusDays(60), it))
                .toList();
        var denial = new WithdrawalRequest.Denial("已批", "window1", AT);
        return new Course(
                List.of(new JointNotice("n1", List.of("s1", "s2"), DAY.plusDays(15), AT, "coordinator1")),
                gaps,
                commitments,
                new LinkedHashSet<>(List.of(M16, M06)),
                Optional.of(new WithdrawalRequest("重新选址", "enterprise1", AT, Optional.of(denial))));
    }

    /** Granted with gaps, which have days of their own. */
    private static Course timed() {
        var gap = Gap.promised("g1", M16, "boundary-map", "界址图", DAY.plusDays(6), SIGNED)
                .granted(10, DAY.plusDays(20), AT);
        return new Course(List.of(), List.of(gap, gap.remindedEarly(AT)), List.of(), Set.of(), Optional.empty());
    }

    private static MaterialRef material(String slot) {
        return new MaterialRef(slot, "material-" + slot, slot + ".pdf", "0".repeat(64));
    }

    private static RequestedItem item(@Nullable String slot, @Nullable String pointer) {
        return new RequestedItem(slot, pointer, "请补充");
    }
}
