package cn.yongji.onestop.ledger.timeline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.event.AppliedRule;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.FactDifference;
import cn.yongji.onestop.kernel.event.JointReviewPlace;
import cn.yongji.onestop.kernel.event.PlanExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.PlanIssuedV1;
import cn.yongji.onestop.kernel.event.PlannedMatter;
import cn.yongji.onestop.kernel.event.ReviewDeadlineMovedV1;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewProgress;
import cn.yongji.onestop.kernel.event.ReviewRef;
import cn.yongji.onestop.kernel.event.ReviewSuspendedV1;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.MatterState;
import cn.yongji.onestop.kernel.event.word.PauseKind;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.ledger.entry.domain.EntryHeader;
import cn.yongji.onestop.ledger.entry.domain.Hash;
import cn.yongji.onestop.ledger.entry.domain.PayloadSeal;
import cn.yongji.onestop.ledger.entry.domain.RecordedFact;
import cn.yongji.onestop.ledger.entry.domain.Wording;
import cn.yongji.onestop.testkit.DocumentedFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MomentTest {
    private final List<RecordedFact> facts = SampleCase.of("p").told().stream()
            .map(event -> new RecordedFact(header(event), Optional.of(event.data())))
            .toList();

    @Test
    void the_whole_case_reads_as_a_story_in_chinese() {
        assertThat(told(Wording.ZH))
                .containsExactly(
                        "项目“年产三万吨铝合金轮毂项目”建档，项目单位：永济示范铝业有限公司，办件编号 260-000-019",
                        "项目信息变更（第 2 版）：landArea、earthwork；原因：红线调整",
                        "下达一方案一清单（第 1 版）：15 个工作日（逐项办理需 47 个），材料 14 份（31 份），跑动 1 次（12 次）",
                        "材料入库：营业执照.pdf",
                        "材料入库：环境影响报告表.pdf",
                        "提交申报，共 3 个事项，收件生效日 2026-10-12",
                        "一次性告知补正 1 项：缺少环境影响报告表",
                        "提交申报，共 3 个事项，收件生效日 2026-10-12",
                        "申报受理，3 个事项转交部门并联审核",
                        "建立办件：2 个事项同时开始，1 个等待前置事项",
                        "发展和改革局对企业投资项目备案作出结论：通过，用时 2 个工作日，文号 永审〔2026〕15 号",
                        "自然资源局开始办理建设用地规划许可证，应于 2026-10-20 前办结",
                        "生态环境局就环境影响评价审批要求补正：补充地下水监测数据；期间停止计时，请于 2026-10-23 前答复",
                        "环境影响评价审批：补正材料已提交（1 份）",
                        "生态环境局恢复办理环境影响评价审批，应于 2026-10-28 前办结",
                        "登记难题“地块性质与规划不一致”，责任方：agent1，期限 2026-10-22",
                        "建设用地规划许可证因难题“地块性质与规划不一致”暂不能办结",
                        "碰头会排定于 2026-10-16 09:00–10:30，参加：自然资源局、生态环境局",
                        "议定事项：按工业用地办理，规划局部调整同步报批",
                        "建设用地规划许可证的难题已解决，继续办理：按工业用地办理，规划局部调整同步报批",
                        "难题“地块性质与规划不一致”办结：用地性质已明确",
                        "生态环境局对环境影响评价审批作出结论：通过，用时 2 个工作日，文号 永审〔2026〕15 号",
                        "自然资源局办理建设用地规划许可证超过期限 2026-10-20，亮红灯",
                        "自然资源局对建设用地规划许可证作出结论：通过，用时 2 个工作日，文号 永审〔2026〕15 号",
                        "办件办结：通过");
    }

    @Test
    void and_in_english() {
        assertThat(told(Wording.EN))
                .contains(
                        "Project “年产三万吨铝合金轮毂项目” of 永济示范铝业有限公司 was opened under the number 260-000-019",
                        "Plan and list issued (version 1): 15 working days (47 one after the other), 14 materials"
                                + " (31), 1 visits (12)",
                        "One notice asks for 1 corrections: 缺少环境影响报告表",
                        "Case opened: 2 reviews run side by side, 1 wait for others",
                        "Natural Resources Bureau started to review Land-use planning permit, due 2026-10-20",
                        "Ecology and Environment Bureau asks for a supplement to Environmental impact approval:"
                                + " 补充地下水监测数据; the clock stands still, please answer by 2026-10-23",
                        "Land-use planning permit cannot be granted before the problem “地块性质与规划不一致” is resolved",
                        "Huddle scheduled for 2026-10-16 09:00–10:30 with Natural Resources Bureau, Ecology and"
                                + " Environment Bureau",
                        "Natural Resources Bureau is past the due day 2026-10-20 of Land-use planning permit: red"
                                + " light",
                        "Ecology and Environment Bureau decided on Environmental impact approval: granted, after 2"
                                + " working days, result 永审〔2026〕15 号",
                        "Case closed: granted");
    }

    @Test
    void a_refusal_names_its_ground() {
        var sample =
                new SampleCase("p").opened().planned().accepted().caseOpened().refused("M13", "ecology");
        var all = sample.story().told().stream()
                .map(event -> new RecordedFact(header(event), Optional.of(event.data())))
                .toList();

        assertThat(Moment.of(all.getLast(), Names.in(all), Wording.ZH).text())
                .isEqualTo("生态环境局对环境影响评价审批作出结论：不通过，用时 2 个工作日；理由：不符合规划");
        assertThat(Moment.of(all.getLast(), Names.in(all), Wording.EN).text())
                .isEqualTo("Ecology and Environment Bureau decided on Environmental impact approval: refused, after 2"
                        + " working days; ground: 不符合规划");
    }

    @Test
    void what_ran_out_is_told_as_such_and_not_as_a_change_that_somebody_made() {
        var fact = (PlanExemptionUndoneV1) DocumentedFacts.all().get("plan.exemption-undone.v1");
        var ranOut = new PlanExemptionUndoneV1(
                fact.projectId(),
                fact.planVersion(),
                fact.matterCode(),
                fact.matterName(),
                fact.department(),
                fact.rule(),
                List.of(new FactDifference("superiorOpinion.validUntil", "2026-11-30", "expired on 2026-11-30")),
                fact.effect(),
                fact.undoneAt(),
                fact.undoneBy(),
                null);

        var told = Sentences.of(ranOut, Names.in(List.of()));
        assertThat(told.zh()).contains("上级意见有效期至 已于 2026-11-30 到期");
        assertThat(told.en()).contains("superior opinion valid until expired on 2026-11-30");
    }

    @Test
    void a_grant_by_silence_reads_as_silence_and_not_as_a_decision_of_the_department() {
        var fact = (ReviewDecidedV1) DocumentedFacts.all().get("review.decided.v1");
        var silent = new ReviewDecidedV1(
                fact.review(),
                fact.matterName(),
                Word.of(HowItEnded.GRANTED),
                null,
                null,
                fact.decidedAt(),
                "rule:silence-grants",
                5,
                "rule:silence-grants",
                LocalDate.of(2026, 11, 11),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                fact.progress());

        assertThat(Sentences.of(silent, Names.in(facts)).zh())
                .isEqualTo("生态环境局逾期未作决定，环境影响评价审批按默认通过规则视为准予，用时 5 个工作日；结果文书应于 2026-11-11 前补发");
        assertThat(Sentences.of(silent, Names.in(facts)).en())
                .isEqualTo("Ecology and Environment Bureau did not decide in time: Environmental impact approval counts"
                        + " as granted by silence, after 5 working days; the paper is owed by 2026-11-11");
    }

    @Test
    void a_grant_on_a_flagged_main_paper_says_why() {
        var fact = (ReviewDecidedV1) DocumentedFacts.all().get("review.decided.v1");
        var reasoned = new ReviewDecidedV1(
                fact.review(),
                fact.matterName(),
                Word.of(HowItEnded.GRANTED),
                null,
                null,
                fact.decidedAt(),
                fact.decidedBy(),
                4,
                null,
                null,
                null,
                null,
                null,
                "原件已核对",
                null,
                null,
                null,
                fact.progress());

        assertThat(Sentences.of(reasoned, Names.in(facts)).zh()).endsWith("用时 4 个工作日；主件异常仍准予的理由：原件已核对");
        assertThat(Sentences.of(reasoned, Names.in(facts)).en())
                .endsWith("after 4 working days; granted although a main material is flagged: 原件已核对");
    }

    @Test
    void a_plan_names_the_rules_that_were_applied_also_where_nothing_of_them_is_ever_filed() {
        var rule = new AppliedRule("S21", "WAIVE_REVIEW", "十条措施", List.of());
        var plan = new PlanIssuedV1(
                "p",
                1,
                "2026.1",
                List.of(
                        new PlannedMatter(
                                "M02",
                                "项目建议书",
                                "development-reform",
                                "发展和改革局",
                                Word.of(MatterState.REQUIRED),
                                null,
                                1,
                                List.of(rule),
                                null,
                                null),
                        new PlannedMatter(
                                "M04",
                                "可行性研究报告",
                                "development-reform",
                                "发展和改革局",
                                Word.of(MatterState.REQUIRED),
                                null,
                                1,
                                List.of(rule),
                                null,
                                null)),
                5,
                9,
                1,
                2,
                0,
                1);

        assertThat(Sentences.of(plan, Names.in(List.of())).zh()).endsWith("；适用规则：S21（项目建议书、可行性研究报告）");
        assertThat(Sentences.of(plan, Names.in(List.of())).en())
                .endsWith("; rules applied: S21 (Government project proposal approval, Government project feasibility"
                        + " approval)");
    }

    @Test
    void changed_facts_are_told_with_their_values_old_and_new_by_their_names() {
        var told = Sentences.of(DocumentedFacts.all().get("project.facts-changed.v1"), Names.in(List.of()));

        assertThat(told.zh()).contains("总投资（元） 由 68,000,000.50（6,800.00005 万元） 变为 70,500,000.50（7,050.00005 万元）");
        assertThat(told.en()).contains("total investment went from 68,000,000.50 yuan to 70,500,000.50 yuan");
    }

    @Test
    void a_review_that_never_starts_says_why() {
        var sample = new SampleCase("p").opened().accepted().notStarted("M12", "natural-resources");
        var last = sample.story().told().getLast();
        var fact = new RecordedFact(header(last), Optional.of(last.data()));

        assertThat(Moment.of(fact, Names.in(List.of()), Wording.ZH).text()).isEqualTo("前置事项未通过，建设用地规划许可证不再办理");
        assertThat(Moment.of(fact, Names.in(List.of()), Wording.EN).text())
                .isEqualTo("Land-use planning permit will not be reviewed: what it waited for was refused");
    }

    @Test
    void what_ends_without_a_decision_is_not_told_as_one() {
        var withdrawn = ended("WITHDRAWN", 2, "项目暂缓");
        var returned = ended("NOT_STARTED", 14, "逾期未补正");

        assertThat(withdrawn).isEqualTo("建设用地规划许可证随申报撤回，不再办理");
        assertThat(returned).isEqualTo("建设用地规划许可证不再办理：逾期未补正");
    }

    @Test
    void s24_a_joint_review_of_a_higher_level_is_told_with_its_place_its_members_and_its_day() {
        var joint = new JointReviewPlace("太原", List.of("省发展改革委", "张工"), LocalDate.of(2026, 11, 18));
        var begun = new ReviewSuspendedV1(
                new ReviewRef("p", "c", "c-M02", "M02", "development-reform"),
                "x",
                Word.of(PauseKind.JOINT_REVIEW),
                "上级要求",
                "head",
                10,
                LocalDate.of(2026, 11, 10),
                LocalDate.of(2026, 11, 24),
                Instant.EPOCH,
                "head",
                joint,
                null,
                ReviewProgress.UNTOLD);

        var told = Sentences.of(begun, Names.in(facts));

        assertThat(told.zh()).endsWith("上级要求；评审地点：太原，评审日期：2026-11-18，评审成员：省发展改革委、张工");
        assertThat(told.en()).endsWith("; held in 太原 on 2026-11-18 with 省发展改革委, 张工");
    }

    @Test
    void what_a_department_owed_or_asked_for_reads_with_its_answer() {
        var names = Names.in(facts);
        var documented = DocumentedFacts.all();

        assertThat(Sentences.of(documented.get("review.paper-brought.v1"), names)
                        .zh())
                .isEqualTo("自然资源局已补发建设用地规划许可证的结果文书，文号 地字第140881202600031号（应于 2026-11-10 前补发）");
        assertThat(Sentences.of(documented.get("review.supervision-answered.v1"), names)
                        .zh())
                .isEqualTo("自然资源局就建设用地规划许可证答复督办：现场核查人员不足，已增派；承诺于 2026-11-16 前办结");
        assertThat(Sentences.of(documented.get("review.suspension-proposed.v1"), names)
                        .zh())
                .isEqualTo("建设用地规划许可证提请启动特别程序（专家评审），拟告知 20 个工作日，待负责人审批，期间照常计时：需专家论证");
        assertThat(Sentences.of(documented.get("review.suspension-denied.v1"), names)
                        .zh())
                .isEqualTo("建设用地规划许可证提请的特别程序（专家评审）未获同意：现有论证已足够");
        assertThat(Sentences.of(documented.get("review.exemption-undone.v1"), names)
                        .zh())
                .isEqualTo("建设用地规划许可证免予专家评审的依据已变（建设内容单一 由 是 变为 否），可启动专家评审");
        assertThat(Sentences.of(documented.get("review.supervision-answered.v1"), names)
                        .en())
                .isEqualTo("Natural Resources Bureau answered the supervision notice on Land-use planning permit:"
                        + " 现场核查人员不足，已增派; to be decided by 2026-11-16");
    }

    @Test
    void a_deadline_that_was_not_in_the_preview_is_told_as_such() {
        assertThat(moved(false)).endsWith("（预览后受理或变动，按新日历重算）");
        assertThat(moved(true)).endsWith("2027-01-08");
    }

    private static String moved(boolean previewed) {
        var fact = new ReviewDeadlineMovedV1(
                new ReviewRef("p", "c", "c-M12", "M12", "natural-resources"),
                LocalDate.of(2027, 1, 7),
                LocalDate.of(2027, 1, 8),
                "cn-2027.1",
                Instant.EPOCH,
                previewed,
                ReviewProgress.UNTOLD);
        return Sentences.of(fact, Names.in(List.of())).zh();
    }

    private static String ended(String verdict, int code, String ground) {
        var fact = new ReviewDecidedV1(
                new ReviewRef("p", "c", "c-M12", "M12", "natural-resources"),
                "建设用地规划许可证",
                Word.read(HowItEnded.class, verdict),
                ground,
                null,
                Instant.EPOCH,
                "rule:ended",
                0,
                ReviewProgress.coded(code));
        return Sentences.of(fact, Names.in(List.of())).zh();
    }

    @ParameterizedTest
    @EnumSource(Wording.class)
    void every_contract_has_a_sentence(Wording wording) {
        assertThat(DocumentedFacts.all().keySet()).isEqualTo(EventContracts.names());

        DocumentedFacts.all().forEach((name, fact) -> {
            var header = facts.getFirst().header();
            var told = Moment.of(new RecordedFact(header, Optional.of(fact)), Names.in(facts), wording);
            var unreadable = Moment.of(new RecordedFact(header, Optional.empty()), Names.in(facts), wording);

            assertThat(told.text())
                    .as(name)
                    .isNotBlank()
                    .isNotEqualTo(unreadable.text())
                    .doesNotContain(".v1", "null", "[", "_");
        });
    }

    @Test
    void a_moment_says_who_and_when() {
        var moment = Moment.of(facts.getFirst(), Names.in(facts), Wording.ZH);

        assertThat(moment.actor()).isEqualTo("enterprise1");
        assertThat(moment.time()).isEqualTo(facts.getFirst().header().time());
        assertThat(moment.index()).isEqualTo(facts.getFirst().header().index());
    }

    @Test
    void an_entry_whose_payload_was_destroyed_still_has_its_line() {
        var destroyed = new RecordedFact(facts.getFirst().header(), Optional.empty());

        assertThat(Moment.of(destroyed, Names.in(List.of()), Wording.ZH).text())
                .isEqualTo("记录 project.opened.v1 的内容已不可读");
        assertThat(Moment.of(destroyed, Names.in(List.of()), Wording.EN).text())
                .isEqualTo("What the entry project.opened.v1 said can no longer be read");
    }

    private List<String> told(Wording wording) {
        var names = Names.in(facts);
        return facts.stream()
                .map(fact -> Moment.of(fact, names, wording).text())
                .toList();
    }

    private static EntryHeader header(EventEnvelope event) {
        return new EntryHeader(
                1,
                Hash.of(""),
                event.id(),
                event.type(),
                event.source(),
                event.subject(),
                event.sequence(),
                event.time(),
                event.actor(),
                new PayloadSeal.Committed(Hash.of("")));
    }
}
