package cn.yongji.onestop.intake;

import cn.yongji.onestop.intake.counter.agent.domain.Agency;
import cn.yongji.onestop.intake.counter.agent.domain.AgentAbsence;
import cn.yongji.onestop.intake.counter.agent.domain.Assignment;
import cn.yongji.onestop.intake.counter.agent.domain.KeyDeclaration;
import cn.yongji.onestop.intake.counter.agent.domain.KeyLevel;
import cn.yongji.onestop.intake.counter.agent.domain.Mandate;
import cn.yongji.onestop.intake.counter.agent.domain.Release;
import cn.yongji.onestop.intake.counter.agent.domain.ServiceAgent;
import cn.yongji.onestop.intake.counter.agent.mongo.AgencyDocuments;
import cn.yongji.onestop.intake.counter.agent.mongo.AgentDocuments;
import cn.yongji.onestop.intake.counter.prereview.domain.Conclusion;
import cn.yongji.onestop.intake.counter.prereview.domain.Opinion;
import cn.yongji.onestop.intake.counter.prereview.domain.Position;
import cn.yongji.onestop.intake.counter.prereview.domain.PreReview;
import cn.yongji.onestop.intake.counter.prereview.domain.Question;
import cn.yongji.onestop.intake.counter.prereview.mongo.PreReviewDocuments;
import cn.yongji.onestop.intake.counter.visit.Foreseen;
import cn.yongji.onestop.intake.counter.visit.Link;
import cn.yongji.onestop.intake.counter.visit.Owner;
import cn.yongji.onestop.intake.counter.visit.ProblemClass;
import cn.yongji.onestop.intake.counter.visit.Visit;
import cn.yongji.onestop.intake.counter.visit.VisitDocuments;
import cn.yongji.onestop.intake.papers.material.domain.Filing;
import cn.yongji.onestop.intake.papers.material.domain.Flag;
import cn.yongji.onestop.intake.papers.material.domain.LicenceMark;
import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.intake.papers.material.domain.MaterialStanding;
import cn.yongji.onestop.intake.papers.material.domain.Provenance;
import cn.yongji.onestop.intake.papers.material.domain.Supersession;
import cn.yongji.onestop.intake.papers.material.domain.Validity;
import cn.yongji.onestop.intake.papers.material.mongo.MaterialDocuments;
import cn.yongji.onestop.intake.papers.project.domain.MandatedAct;
import cn.yongji.onestop.intake.papers.upload.domain.PartPlan;
import cn.yongji.onestop.intake.papers.upload.domain.PartedUpload;
import cn.yongji.onestop.intake.papers.upload.domain.UploadPart;
import cn.yongji.onestop.intake.papers.upload.mongo.PartedUploadDocuments;
import cn.yongji.onestop.intake.rules.commitment.SampleCredits;
import cn.yongji.onestop.intake.rules.commitment.mongo.CreditDocuments;
import cn.yongji.onestop.intake.rules.facts.domain.Category;
import cn.yongji.onestop.kernel.id.FileHash;
import cn.yongji.onestop.testkit.StateSamples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The approved forms at rest of what is written by a table of names. */
class StatesAtRestTest {
    private static final Instant AT = Instant.parse("2026-11-24T02:00:00.123Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TestFactory
    Stream<DynamicTest> agencies() {
        var left = new Release(Release.Ground.AGENT_LEAVES, "调岗", AT, "coordinator1");
        var first = new Assignment("agent1", Assignment.How.AT_OPENING, "开办", AT, "rule:opening", Optional.of(left));
        var second = new Assignment("agent2", Assignment.How.NAMED, "指名", AT, "coordinator1", Optional.empty());
        var revoked = Optional.of(new Mandate.Revocation("自行办理", "enterprise1", AT));
        var mandate = new Mandate(
                "m1",
                Set.of(MandatedAct.FACTS, MandatedAct.SUPPLEMENTS),
                "2026-1",
                DAY,
                "王敏",
                "enterprise1",
                AT,
                revoked);
        var key = new KeyDeclaration(KeyLevel.CITY, "市重点", AT, "coordinator1");
        return StateSamples.of(AgencyDocuments.MAPPING)
                .with("waiting", new Agency("p1", List.of(key), List.of(first), List.of()))
                .with("given", new Agency("p1", List.of(), List.of(first, second), List.of(mandate)))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> agents() {
        var absence = new AgentAbsence(DAY, DAY.plusDays(3), "agent2");
        var fields = Set.of(Category.INDUSTRIAL, Category.REPAIR);
        return StateSamples.of(AgentDocuments.MAPPING)
                .with("idle", new ServiceAgent("agent1", "李代办", fields, 7, List.of(), Map.of()))
                .with("absent", new ServiceAgent("agent1", "李代办", fields, 7, List.of(absence), Map.of("p1", AT)))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> visits() {
        var recorded = new Visit.Recorded(AT, "agent1");
        var foreseen = new Foreseen(
                "f1",
                ProblemClass.LAND_NATURE,
                Link.PLANNING,
                "地类",
                "园地",
                Owner.of("department:water"),
                Optional.of("变更"));
        return StateSamples.of(VisitDocuments.MAPPING)
                .with(
                        "on site",
                        new Visit.OnSite(
                                "p1",
                                DAY,
                                "李代办",
                                Optional.of("20 万套"),
                                Optional.empty(),
                                Optional.of("用地"),
                                List.of("地类"),
                                "需先变更",
                                List.of(foreseen),
                                recorded))
                .with("by applicant", new Visit.ByApplicant("p1", DAY, "王敏", "专窗", "递交", recorded))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> pre_reviews() {
        var question = new Question(List.of("ecology", "water"), "选址", DAY, AT, "coordinator1");
        var opinion = new Opinion("ecology", Position.CONDITIONAL, "退让", List.of("15 米"), AT, "ecology1");
        var conclusion = new Conclusion("可行", Optional.of("meeting-1"), AT, "coordinator1");
        return StateSamples.of(PreReviewDocuments.MAPPING)
                .with("asked", new PreReview("p1", question, List.of(), Optional.empty()))
                .with("concluded", new PreReview("p1", question, List.of(opinion), Optional.of(conclusion)))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> credits() {
        return StateSamples.of(CreditDocuments.MAPPING)
                .with("busy", SampleCredits.busy())
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> materials() {
        var hash = FileHash.of("ab".repeat(32));
        var slots = new TreeSet<>(List.of("business-licence", "project-statement"));
        var plain = new Material("p1", "营业执照.pdf", hash, "application/pdf", 182_044L, slots, "c1", "enterprise1", AT);
        var lifted = Optional.of(new Flag.Lifting("误报", "admin1", AT));
        var provenance = new Provenance(
                Optional.of("91140881MA0GT4BX0D"),
                Optional.of(new LicenceMark("1408810001", "市场监督管理局", "样例")),
                2,
                Optional.of("older"));
        var standing = new MaterialStanding(
                new Validity(Optional.of(DAY), Optional.of(DAY.plusYears(1))),
                List.of(
                        new Flag(Flag.Kind.QUARANTINED, "可疑", "content-scanner", AT, lifted),
                        Flag.raised(Flag.Kind.REVOKED, "收回", "window1", AT)),
                Optional.of(new Supersession("newer", "换发", "enterprise1", AT)));
        return StateSamples.of(MaterialDocuments.MAPPING)
                .with("before units and validity", plain)
                .with(
                        "superseded",
                        new Material(
                                "p1",
                                "营业执照.pdf",
                                hash,
                                "application/pdf",
                                182_044L,
                                slots,
                                "c1",
                                "enterprise1",
                                AT,
                                provenance,
                                standing))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> uploads() {
        return StateSamples.of(PartedUploadDocuments.MAPPING)
                .with("open", upload(new PartedUpload.State.Open()))
                .with("completing", upload(new PartedUpload.State.Completing(AT)))
                .with("completed", upload(new PartedUpload.State.Completed("m1", AT)))
                .with("given up", upload(new PartedUpload.State.GivenUp(AT)))
                .tests();
    }

    private static PartedUpload upload(PartedUpload.State state) {
        var filing = new Filing(
                "p1",
                "91140881MA0GT4BX0D",
                "施工图.dwg",
                new TreeSet<>(List.of("design-documents")),
                new Validity(Optional.of(DAY), Optional.empty()),
                Optional.of(new LicenceMark("1408810001", "市场监督管理局", "样例")),
                Optional.of(new Filing.Replacement("older", "改版")));
        var hash = FileHash.of("ab".repeat(32));
        var parts = List.of(new UploadPart(2, FileHash.of("cd".repeat(32)), "part2"));
        var plan = new PartPlan(20_000_000, 8L * 1024 * 1024);
        return new PartedUpload(filing, plan, hash, "c1", "enterprise1", AT, AT.plusSeconds(60), parts, state);
    }
}
