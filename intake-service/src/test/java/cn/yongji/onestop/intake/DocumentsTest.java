package cn.yongji.onestop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.counter.application.SampleApplications;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.mongo.ApplicationDocuments;
import cn.yongji.onestop.intake.papers.material.domain.Filing;
import cn.yongji.onestop.intake.papers.material.domain.Flag;
import cn.yongji.onestop.intake.papers.material.domain.LicenceMark;
import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.intake.papers.material.domain.MaterialStanding;
import cn.yongji.onestop.intake.papers.material.domain.Provenance;
import cn.yongji.onestop.intake.papers.material.domain.Supersession;
import cn.yongji.onestop.intake.papers.material.domain.Validity;
import cn.yongji.onestop.intake.papers.material.mongo.MaterialDocuments;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.papers.project.domain.ProjectCommand;
import cn.yongji.onestop.intake.papers.project.domain.ProjectDecider;
import cn.yongji.onestop.intake.papers.project.domain.ProjectRefusal;
import cn.yongji.onestop.intake.papers.project.domain.UnitCode;
import cn.yongji.onestop.intake.papers.project.mongo.ProjectDocuments;
import cn.yongji.onestop.intake.papers.upload.domain.PartPlan;
import cn.yongji.onestop.intake.papers.upload.domain.PartedUpload;
import cn.yongji.onestop.intake.papers.upload.domain.UploadPart;
import cn.yongji.onestop.intake.papers.upload.mongo.PartedUploadDocuments;
import cn.yongji.onestop.intake.rules.commitment.SampleCredits;
import cn.yongji.onestop.intake.rules.commitment.mongo.CreditDocuments;
import cn.yongji.onestop.intake.rules.facts.SampleFacts;
import cn.yongji.onestop.intake.rules.facts.domain.Circumstance;
import cn.yongji.onestop.intake.rules.planning.domain.Plan;
import cn.yongji.onestop.intake.rules.planning.domain.PlannedStep;
import cn.yongji.onestop.intake.rules.planning.domain.Planner;
import cn.yongji.onestop.intake.rules.planning.mongo.PlanNames;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.id.FileHash;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.kernel.id.TrackingNumber;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.Written;
import cn.yongji.onestop.platform.written.WrittenNames;
import com.mongodb.MongoClientSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read back the same, through BSON as the database has it. */
class DocumentsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00.123Z");
    private static final TrackingNumber NUMBER = TrackingNumber.of(2026, 17);
    private static final Written<Plan> PLAN =
            WrittenNames.table().and(PlanNames.TABLE).of(Plan.class);

    private static <S> S thereAndBack(AggregateMapping<S> mapping, S state) {
        var bson = mapping.form()
                .toDocument(state)
                .toBsonDocument(BsonDocument.class, MongoClientSettings.getDefaultCodecRegistry());
        Document read = new DocumentCodec()
                .decode(new BsonDocumentReader(bson), DecoderContext.builder().build());
        return mapping.form().fromDocument(read);
    }

    static Stream<Application> applications() {
        return Stream.of(
                SampleApplications.draft(SampleApplications.fullSheet("M06")),
                SampleApplications.inCorrection(),
                SampleApplications.accepted(),
                SampleApplications.supplementing(),
                SampleApplications.supplemented(),
                SampleApplications.heldOnFile(),
                SampleApplications.closed(),
                SampleApplications.received(),
                SampleApplications.withGap(),
                SampleApplications.committed(),
                SampleApplications.ended(),
                SampleApplications.refused());
    }

    @ParameterizedTest
    @MethodSource("applications")
    void an_application_in_any_state(Application application) {
        assertThat(thereAndBack(ApplicationDocuments.MAPPING, application)).isEqualTo(application);
    }

    private static Project next(Decision<Project, ProjectRefusal> decision) {
        return ((Decision.Changed<Project, ProjectRefusal>) decision).next();
    }

    @Test
    void an_application_can_be_found_by_every_material_it_names() {
        var document = ApplicationDocuments.MAPPING.form().toDocument(SampleApplications.supplemented());

        assertThat(document.getList("materialIds", String.class))
                .contains("material-business-licence", "material-soil-water-plan")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("applications")
    void an_application_as_it_was_written_before_promises_can_be_read(Application application) {
        if (application instanceof Application.Received || application instanceof Application.Ended) return;
        var document = ApplicationDocuments.MAPPING.form().toDocument(application);
        for (var late : List.of(
                "touchedAt",
                "matterKeys",
                "gapDue",
                "examination",
                "acceptedOn",
                "acceptedHow",
                "unitUscc",
                "course")) {
            document.remove(late);
        }
        if (document.get("receipt") instanceof Document receipt) receipt.remove("digest");

        var read = ApplicationDocuments.MAPPING.form().fromDocument(document);

        assertThat(read.sheet()).isEqualTo(application.sheet());
        assertThat(read.onceAccepted().map(Application.Accepted::results))
                .isEqualTo(application.onceAccepted().map(Application.Accepted::results));
        assertThat(ApplicationDocuments.MAPPING.form().toDocument(read)).doesNotContainKey("matterKeys");
    }

    @Test
    void a_unit_s_credit() {
        var credit = SampleCredits.busy();

        assertThat(thereAndBack(CreditDocuments.MAPPING, credit)).isEqualTo(credit);
    }

    @Test
    void a_project_with_a_plan_and_a_history() {
        var facts = SampleFacts.aFactory()
                .with(Circumstance.SPECIAL_FIRE_WORKS)
                .using("860.50", 3_000_000)
                .facts();
        var opened =
                Project.opened(facts, UnitCode.of(facts.unit().uscc()), Optional.of("agent1"), NUMBER, "agent1", NOW);
        var plan = Planner.plan(
                facts, SampleApplications.CATALOGUE, SampleApplications.CALENDAR, LocalDate.of(2026, 11, 25));
        var planned = next(ProjectDecider.decide("p1", opened, new ProjectCommand.IssuePlan(plan, 1, "window1", NOW)));
        var changed = next(ProjectDecider.decide(
                "p1",
                planned,
                new ProjectCommand.ChangeFacts(
                        SampleFacts.aFactory().facts(), "调整", Optional.of(plan), "agent1", NOW)));

        assertThat(thereAndBack(ProjectDocuments.MAPPING, opened)).isEqualTo(opened);
        assertThat(thereAndBack(ProjectDocuments.MAPPING, planned)).isEqualTo(planned);
        assertThat(thereAndBack(ProjectDocuments.MAPPING, changed)).isEqualTo(changed);
    }

    @Test
    void a_project_whose_unit_code_is_in_doubt_or_confirmed() {
        var facts = SampleFacts.aFactory().of(SampleFacts.FAILING_USCC).facts();
        var inDoubt =
                Project.opened(facts, UnitCode.of(facts.unit().uscc()), Optional.empty(), NUMBER, "enterprise1", NOW);
        var confirmed =
                next(ProjectDecider.decide("p1", inDoubt, new ProjectCommand.ConfirmUnitCode("已核对", "window1", NOW)));

        assertThat(thereAndBack(ProjectDocuments.MAPPING, inDoubt)).isEqualTo(inDoubt);
        assertThat(thereAndBack(ProjectDocuments.MAPPING, confirmed)).isEqualTo(confirmed);
    }

    @Test
    void a_material() {
        var material = new Material(
                SampleApplications.PROJECT,
                "营业执照.pdf",
                FileHash.of("ab".repeat(32)),
                "application/pdf",
                182_044L,
                new TreeSet<>(List.of("business-licence", "project-statement")),
                "665f1f77bcf86cd799439011",
                "enterprise1",
                NOW);

        assertThat(thereAndBack(MaterialDocuments.MAPPING, material)).isEqualTo(material);
    }

    @Test
    void a_material_with_a_history() {
        var flags = List.of(
                new Flag(
                        Flag.Kind.QUARANTINED,
                        "可疑",
                        "content-scanner",
                        NOW,
                        Optional.of(new Flag.Lifting("误报", "admin1", NOW))),
                Flag.raised(Flag.Kind.REVOKED, "收回", "window1", NOW));
        var material = new Material(
                SampleApplications.PROJECT,
                "营业执照.pdf",
                FileHash.of("ab".repeat(32)),
                "application/pdf",
                182_044L,
                new TreeSet<>(List.of("business-licence")),
                "665f1f77bcf86cd799439011",
                "enterprise1",
                NOW,
                new Provenance(
                        Optional.of("91140881MA0GT4BX0D"),
                        Optional.of(new LicenceMark("1408810001", "市场监督管理局", "样例")),
                        2,
                        Optional.of("older")),
                new MaterialStanding(
                        new Validity(
                                Optional.of(LocalDate.parse("2026-01-01")), Optional.of(LocalDate.parse("2027-01-01"))),
                        flags,
                        Optional.of(new Supersession("newer", "换发", "enterprise1", NOW))));

        assertThat(thereAndBack(MaterialDocuments.MAPPING, material)).isEqualTo(material);
    }

    @Test
    void a_material_stored_before_units_and_validity_were_noted() {
        var old = new Document("projectId", SampleApplications.PROJECT)
                .append("name", "营业执照.pdf")
                .append("sha256", "ab".repeat(32))
                .append("mediaType", "application/pdf")
                .append("bytes", 182_044L)
                .append("slots", List.of("business-licence"))
                .append("contentId", "665f1f77bcf86cd799439011")
                .append("uploadedBy", "enterprise1")
                .append("uploadedAt", Date.from(NOW));

        var material = MaterialDocuments.MAPPING.form().fromDocument(old);

        assertThat(material.provenance()).isEqualTo(Provenance.UNKNOWN);
        assertThat(material.standing()).isEqualTo(MaterialStanding.GOOD);
    }

    @Test
    void an_upload_in_parts_in_any_state() {
        for (var state : List.of(
                new PartedUpload.State.Open(),
                new PartedUpload.State.Completing(NOW),
                new PartedUpload.State.Completed("8f0e2f3c-1a2b-8c3d-9e4f-5a6b7c8d9e0f", NOW),
                new PartedUpload.State.GivenUp(NOW))) {
            var upload = new PartedUpload(
                    new Filing(
                            SampleApplications.PROJECT,
                            "91140881MA0GT4BX0D",
                            "施工图.dwg",
                            new TreeSet<>(List.of("design-documents")),
                            Validity.UNLIMITED,
                            Optional.empty(),
                            Optional.of(new Filing.Replacement("older", "改版"))),
                    new PartPlan(20_000_000, 8L * 1024 * 1024),
                    FileHash.of("ab".repeat(32)),
                    "665f1f77bcf86cd799439011",
                    "enterprise1",
                    NOW,
                    NOW.plusSeconds(60),
                    List.of(new UploadPart(2, FileHash.of("cd".repeat(32)), "665f1f77bcf86cd799439012")),
                    state);

            assertThat(thereAndBack(PartedUploadDocuments.MAPPING, upload)).isEqualTo(upload);
        }
    }

    @Test
    void a_plan_from_before_rules_were_kept_is_read_as_it_was_given() {
        var facts = SampleFacts.aFactory().using("860.5", 3_000_000).facts();
        var plan = Planner.plan(
                facts, SampleApplications.CATALOGUE, SampleApplications.CALENDAR, LocalDate.of(2026, 11, 25));
        var old = PLAN.toDocument(plan);
        for (var name : List.of("merged", "marks", "gain", "remaining", "withReviews", "finishWithReviews")) {
            old.remove(name);
        }
        old.getList("steps", Document.class)
                .forEach(step ->
                        List.of("kind", "rules", "saves", "expertReview").forEach(step::remove));
        old.getList("materials", Document.class)
                .forEach(it -> List.of("reusable", "deferrableFor", "latestPromises", "standsIn", "onFile")
                        .forEach(it::remove));
        for (var name : List.of("workingDays", "materialCount", "visits")) {
            old.get(name, Document.class).remove("calculation");
        }

        var read = PLAN.fromDocument(old);

        assertThat(read.finish()).isEqualTo(plan.finish());
        assertThat(read.remainingWorkingDays()).isEqualTo(plan.remainingWorkingDays());
        assertThat(read.finishWithReviews()).isEqualTo(plan.finish());
        var m15 = MatterCode.of("M15");
        assertThat(read.step(m15))
                .isEqualTo(plan.step(m15))
                .hasValueSatisfying(it -> assertThat(it).isInstanceOf(PlannedStep.Exempt.class));
        assertThat(read.criticalPath()).isEqualTo(plan.criticalPath());
        assertThat(read.merged()).isEmpty();
        assertThat(read.visits().calculation()).isEmpty();
    }
}
