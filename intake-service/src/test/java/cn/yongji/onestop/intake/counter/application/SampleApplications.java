package cn.yongji.onestop.intake.counter.application;

import cn.yongji.onestop.intake.counter.application.domain.promise.Pledges;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationDecider;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationRefusal;
import cn.yongji.onestop.intake.counter.application.domain.rule.Dossier;
import cn.yongji.onestop.intake.counter.application.domain.rule.ReviewNews;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.FromFile;
import cn.yongji.onestop.intake.counter.application.domain.state.Header;
import cn.yongji.onestop.intake.counter.application.domain.state.RefusalGround;
import cn.yongji.onestop.intake.counter.application.domain.state.Sheet;
import cn.yongji.onestop.intake.papers.project.domain.UnitCode;
import cn.yongji.onestop.intake.rules.catalogue.data.PackagedCatalogues;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.Effect;
import cn.yongji.onestop.intake.rules.catalogue.domain.FactCondition;
import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.intake.rules.catalogue.domain.MatterTraits;
import cn.yongji.onestop.intake.rules.catalogue.domain.Need;
import cn.yongji.onestop.intake.rules.catalogue.domain.PolicyRule;
import cn.yongji.onestop.intake.rules.catalogue.domain.Situation;
import cn.yongji.onestop.intake.rules.commitment.data.PackagedCommitmentTexts;
import cn.yongji.onestop.intake.rules.commitment.domain.CommitmentTexts;
import cn.yongji.onestop.intake.rules.commitment.domain.CreditRefusal;
import cn.yongji.onestop.intake.rules.commitment.domain.Signature;
import cn.yongji.onestop.intake.rules.facts.SampleFacts;
import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import cn.yongji.onestop.intake.rules.form.domain.FormFinding;
import cn.yongji.onestop.intake.rules.form.domain.FormSheet;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewProgress;
import cn.yongji.onestop.kernel.event.ReviewRef;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Applications in each state, and what they are judged by. */
public final class SampleApplications {
    public static final String PROJECT = "019ab4c2-8f10-7c3e-9a52-3d2f6c1b7e45";
    public static final String ID = "019ab4c3-1111-7c3e-9a52-3d2f6c1b7e45";
    public static final String SUPPLEMENT = "019ab4c4-2222-7c3e-9a52-3d2f6c1b7e45";
    public static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    public static final Catalogue CATALOGUE =
            new PackagedCatalogues().version("2026-11-01").orElseThrow();
    public static final WorkingCalendar CALENDAR = PublishedSchedules.calendar();
    public static final Header HEADER = new Header(PROJECT, "enterprise1", NOW);
    private static final FormSheet FORM = new FormSheet("project-landing", 1, "{\"deliveryMode\":\"POST\"}");

    public static final CommitmentTexts TEXTS = PackagedCommitmentTexts.read();

    /** The catalogue with every secondary material deferrable, M16 open to commitments, and the rule that opens both. */
    public static final Catalogue DEFERRING = deferring();

    private SampleApplications() {}

    private static Catalogue deferring() {
        var matters =
                CATALOGUE.matters().stream().map(SampleApplications::deferrable).toList();
        var rule = new PolicyRule(
                "YJ-S19",
                "S19",
                "容缺",
                "永济市加快项目审批十条措施",
                "副件可以容缺",
                LocalDate.of(2026, 1, 1),
                Optional.empty(),
                always(),
                new Effect.Defer(List.of(), 2, 20));
        return Catalogue.of(
                CATALOGUE.version(),
                CATALOGUE.effectiveFrom(),
                1,
                List.copyOf(CATALOGUE.slots().values()),
                matters,
                CATALOGUE.parallelGroups(),
                List.of(rule));
    }

    /** M13 and M16 are handled as one, in so many working days; what is secondary may be promised. */
    public static Dossier mergingDossier(int promisedWorkingDays) {
        var merge = new PolicyRule(
                "YJ-S20",
                "S20",
                "合并办理",
                "永济市加快项目审批十条措施",
                "合并办理",
                LocalDate.of(2026, 1, 1),
                Optional.empty(),
                always(),
                new Effect.Merge(
                        "TWO-IN-ONE", "二合一", List.of(MatterCode.of("M13"), MatterCode.of("M16")), promisedWorkingDays));
        var catalogue = Catalogue.of(
                DEFERRING.version(),
                DEFERRING.effectiveFrom(),
                1,
                List.copyOf(DEFERRING.slots().values()),
                List.copyOf(DEFERRING.matters()),
                DEFERRING.parallelGroups(),
                List.of(DEFERRING.rules().getFirst(), merge));
        return dossier(
                SampleFacts.aFactory().facts(), List.of(), Dossier.Elsewhere.NOTHING, Optional.empty(), catalogue);
    }

    private static Matter deferrable(Matter it) {
        var traits = new MatterTraits(
                MatterTraits.Nature.APPROVAL,
                Optional.empty(),
                10,
                it.code().value().equals("M16") || it.code().value().equals("M13"),
                false,
                false,
                true,
                true);
        var needs = it.needs().stream()
                .map(need -> new Need(need.slot(), need.main(), !need.main()))
                .toList();
        return new Matter(
                it.code(),
                it.name(),
                it.department(),
                it.stage(),
                it.basis(),
                it.statutoryWorkingDays(),
                it.promisedWorkingDays(),
                it.applies(),
                it.appliesReason(),
                it.exemptions(),
                it.prerequisites(),
                needs,
                it.baseline(),
                traits,
                it.results());
    }

    private static FactCondition always() {
        return new FactCondition() {
            @Override
            public boolean holds(Situation situation) {
                return true;
            }

            @Override
            public Set<String> facts() {
                return Set.of("track");
            }

            @Override
            public String text() {
                return "true";
            }
        };
    }

    public static Dossier deferringDossier() {
        return deferringDossier(Dossier.Elsewhere.NOTHING, Optional.empty());
    }

    public static Dossier deferringDossier(Dossier.Elsewhere elsewhere, Optional<CreditRefusal> barred) {
        return dossier(SampleFacts.aFactory().facts(), List.of(), elsewhere, barred, DEFERRING);
    }

    /** Promises under one letter: slot, day, slot, day … */
    public static Pledges promising(String... slotsAndDays) {
        var promises = new ArrayList<Pledges.Promise>();
        for (var i = 0; i < slotsAndDays.length; i += 2) {
            promises.add(new Pledges.Promise(slotsAndDays[i], LocalDate.parse(slotsAndDays[i + 1])));
        }
        var lines = promises.stream().map(Pledges.Promise::line).toList();
        return new Pledges(Optional.of(new Pledges.GapPledge(signature("gap-2026-2", lines), promises)), List.of());
    }

    public static Pledges committing(String matter, String textVersion) {
        var text = TEXTS.version(textVersion).orElseThrow();
        var code = MatterCode.of(matter);
        var signature = signature(textVersion, List.of(Pledges.MatterPledge.line(code)));
        return new Pledges(Optional.empty(), List.of(Pledges.MatterPledge.of(code, text, signature)));
    }

    private static Signature signature(String textVersion, List<String> lines) {
        return Signature.of(
                TEXTS.version(textVersion).orElseThrow(),
                lines,
                "王敏",
                new Signature.Capacity.Applicant(),
                "enterprise1",
                NOW);
    }

    public static ApplicationCommand.Submit submit(Dossier dossier, Pledges pledges, boolean byClerk) {
        return new ApplicationCommand.Submit(ID, dossier, pledges, byClerk, "enterprise1", NOW);
    }

    /** M13 and M16 without the map that M16 may get later: with the clerk. */
    public static Application.Received received() {
        var sheet = without(fullSheet("M13", "M16"), "boundary-map");
        var submit = submit(deferringDossier(), promising("boundary-map", "2026-11-30"), false);
        return (Application.Received)
                changed(ApplicationDecider.decide(draft(sheet), submit)).next();
    }

    public static ApplicationCommand.Accept accept(String... token) {
        return new ApplicationCommand.Accept(
                ID, deferringDossier(), Stream.of(token).findFirst(), "window1", NOW.plusSeconds(3600));
    }

    /** Accepted with one gap. */
    public static Application.Accepted withGap() {
        return (Application.Accepted)
                changed(ApplicationDecider.decide(received(), accept("token"))).next();
    }

    /** Withdrawn after acceptance, with the gap gone. */
    public static Application.Ended ended() {
        var asked = changed(ApplicationDecider.decide(
                        withGap(), new ApplicationCommand.Withdraw(ID, "重新选址", "enterprise1", NOW)))
                .next();
        return (Application.Ended) changed(ApplicationDecider.decide(
                        asked, new ApplicationCommand.DecideWithdrawal(ID, true, "同意", "window1", NOW)))
                .next();
    }

    public static Application.Ended refused() {
        var refuse = new ApplicationCommand.RefuseAcceptance(
                ID, RefusalGround.OUTSIDE_COMPETENCE, "跨县项目", CALENDAR, "window1", NOW);
        return (Application.Ended)
                changed(ApplicationDecider.decide(received(), refuse)).next();
    }

    /** Accepted on a promise that stands in for the plan of M16. */
    public static Application.Accepted committed() {
        var sheet = without(fullSheet("M06", "M16"), "soil-water-plan");
        var submit = submit(deferringDossier(), committing("M16", "notification-M16-1"), false);
        return (Application.Accepted)
                changed(ApplicationDecider.decide(draft(sheet), submit)).next();
    }

    /** A sheet for these matters with every material that they need of the applicant. */
    public static Sheet fullSheet(String... matters) {
        var codes = Stream.of(matters).map(MatterCode::of).toList();
        var materials = new ArrayList<MaterialRef>();
        codes.stream()
                .flatMap(code -> CATALOGUE.matter(code).orElseThrow().needs().stream())
                .filter(need -> need.slot().filledByOneOf(codes).isEmpty())
                .map(need -> need.slot().code())
                .distinct()
                .forEach(slot -> materials.add(material(slot)));
        return new Sheet(codes, FORM, materials);
    }

    public static Sheet without(Sheet sheet, String... slots) {
        var left = sheet.materials().stream()
                .filter(ref -> !Set.of(slots).contains(ref.slot()))
                .toList();
        return new Sheet(sheet.matters(), sheet.form(), left);
    }

    public static MaterialRef material(String slot) {
        return new MaterialRef(slot, "material-" + slot, slot + ".pdf", "0".repeat(64));
    }

    public static Dossier dossier() {
        return dossier(SampleFacts.aFactory().facts(), List.of(), Set.of());
    }

    public static Dossier dossier(ProjectFacts facts, List<FormFinding> missing, Set<MatterCode> granted) {
        return dossier(facts, missing, new Dossier.Elsewhere(granted, Set.of()), Optional.empty(), CATALOGUE);
    }

    public static Dossier dossier(
            ProjectFacts facts,
            List<FormFinding> missing,
            Dossier.Elsewhere elsewhere,
            Optional<CreditRefusal> barred,
            Catalogue catalogue) {
        return new Dossier(
                PROJECT,
                facts,
                UnitCode.of(facts.unit().uscc()),
                Optional.of("agent1"),
                catalogue,
                CALENDAR,
                missing,
                LocalDate.of(2026, 11, 25),
                elsewhere,
                TEXTS,
                barred);
    }

    public static ApplicationCommand.Submit submit() {
        return submit(dossier(), NOW);
    }

    public static ApplicationCommand.Submit submit(Dossier dossier, Instant at) {
        return new ApplicationCommand.Submit(ID, dossier, "enterprise1", at);
    }

    public static ApplicationCommand.AnswerSupplement answer(MaterialRef... materials) {
        return new ApplicationCommand.AnswerSupplement(
                ID, SUPPLEMENT, List.of(materials), Optional.empty(), "enterprise1", NOW.plusSeconds(60));
    }

    public static Application.Draft draft(Sheet sheet) {
        return new Application.Draft(HEADER, sheet);
    }

    public static Application.InCorrection inCorrection() {
        var sheet = without(fullSheet("M06", "M16"), "soil-water-plan");
        return (Application.InCorrection)
                changed(ApplicationDecider.decide(draft(sheet), submit())).next();
    }

    public static Application.Accepted accepted() {
        var sheet = fullSheet("M06", "M16");
        return (Application.Accepted)
                changed(ApplicationDecider.decide(draft(sheet), submit())).next();
    }

    public static Application.Accepted supplementing() {
        return (Application.Accepted)
                ReviewNews.apply(accepted(), supplementRequested()).orElseThrow();
    }

    /** What was asked for is on file in part: a result that is no material. */
    public static Application.Accepted heldOnFile() {
        var onFile = List.of(
                new FromFile("initiation-result", Optional.empty(), "已有：备案（发展和改革局）"),
                new FromFile("land-document", Optional.of(material("land-document")), "已有：出让合同（自然资源局）"));
        var items = Stream.of("soil-water-plan", "initiation-result", "land-document")
                .map(slot -> new RequestedItem(slot, null, "请提供"))
                .toList();
        var asked = new ReviewSupplementRequestedV1(
                new ReviewRef(PROJECT, ID, ID + "-M16", "M16", "water"),
                SUPPLEMENT,
                items,
                "行政许可法第三十二条",
                LocalDate.of(2026, 12, 9),
                NOW,
                "review-water",
                ReviewProgress.UNTOLD);
        var fill = new ApplicationCommand.FillFromFile(ID, onFile, "papers-on-file", NOW);
        return (Application.Accepted) changed(ApplicationDecider.decide(
                        ReviewNews.apply(accepted(), asked).orElseThrow(), fill))
                .next();
    }

    public static Application.Accepted supplemented() {
        var answered = ApplicationDecider.decide(supplementing(), answer(material("soil-water-plan")));
        return (Application.Accepted) changed(answered).next();
    }

    public static Application.Closed closed() {
        var decided =
                ReviewNews.apply(supplemented(), decided("M06", "GRANTED")).orElseThrow();
        return (Application.Closed)
                ReviewNews.apply(decided, new CaseClosedV1(PROJECT, ID, Word.of(HowItEnded.GRANTED), NOW))
                        .orElseThrow();
    }

    public static ReviewSupplementRequestedV1 supplementRequested() {
        return new ReviewSupplementRequestedV1(
                new ReviewRef(PROJECT, ID, ID + "-M16", "M16", "water"),
                SUPPLEMENT,
                List.of(new RequestedItem("soil-water-plan", null, "请补充土石方平衡计算")),
                "行政许可法第三十二条",
                LocalDate.of(2026, 12, 9),
                NOW,
                "review-water",
                ReviewProgress.UNTOLD);
    }

    public static ReviewDecidedV1 decided(String matter, String verdict) {
        return new ReviewDecidedV1(
                new ReviewRef(PROJECT, ID, ID + "-" + matter, matter, "development-reform"),
                "备案",
                Word.read(HowItEnded.class, verdict),
                verdict.equals("GRANTED") ? null : "不符合规划",
                verdict.equals("GRANTED") ? "永发改备〔2026〕1号" : null,
                NOW,
                "head-development-reform",
                1,
                ReviewProgress.coded(verdict.equals("GRANTED") ? 11 : 13));
    }

    public static Decision.Changed<Application, ApplicationRefusal> changed(
            Decision<Application, ApplicationRefusal> outcome) {
        return (Decision.Changed<Application, ApplicationRefusal>) outcome;
    }
}
