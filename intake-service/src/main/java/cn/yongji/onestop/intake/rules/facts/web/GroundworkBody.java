package cn.yongji.onestop.intake.rules.facts.web;

import cn.yongji.onestop.intake.rules.facts.domain.AssessmentTopic;
import cn.yongji.onestop.intake.rules.facts.domain.Groundwork;
import cn.yongji.onestop.kernel.money.Yuan;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 前期情况 in JSON. What is not there was not issued. */
@Schema(name = "Groundwork", description = "前期情况：建设规模、投资计划、上级论证意见、土地审批意见、区域评估和标段。均可不填。")
public record GroundworkBody(
        @Valid @Nullable ScaleBody scale,
        @Valid @Nullable InvestmentPlanBody investmentPlan,
        @Valid @Nullable SuperiorOpinionBody superiorOpinion,
        @Valid @Nullable LandOpinionBody landOpinion,
        @Valid @Nullable AreaAssessmentBody areaAssessment,
        @Valid @Nullable BidSectionsBody bidSections) {

    /** 建设规模. */
    @Schema(name = "ConstructionScale", description = "建设规模：数量和单位，用于与上级意见核对。")
    public record ScaleBody(
            @PositiveOrZero @Digits(integer = 12, fraction = 4)
            BigDecimal quantity,

            @NotBlank @Size(max = 40) String unit) {}

    /** 投资计划. */
    @Schema(name = "InvestmentPlan", description = "已下达的投资计划。")
    public record InvestmentPlanBody(
            @NotBlank @Size(max = 100) String number,
            LocalDate issuedOn,
            @Schema(description = "下达金额，元，最多两位小数") Yuan amount) {}

    /** 上级论证意见. */
    @Schema(name = "SuperiorOpinion", description = "上级部门专家论证意见。仅上级行业主管部门的意见、且内容与规模一致时采信。")
    public record SuperiorOpinionBody(
            Groundwork.Level level,
            @Schema(description = "由上级行业主管部门作出") boolean industryDepartment,
            @NotBlank @Size(max = 100) String department,
            @NotBlank @Size(max = 100) String number,
            LocalDate heldOn,

            @NotBlank @Size(max = 4000) @Schema(description = "意见所论证的建设内容")
            String content,

            @PositiveOrZero @Digits(integer = 12, fraction = 4) @Schema(description = "意见所论证的建设规模，单位与项目相同")
            BigDecimal scale,

            @Schema(description = "有效期至，缺省为长期有效") @Nullable LocalDate validUntil) {}

    /** 土地审批意见. */
    @Schema(name = "LandOpinion", description = "自然资源部门的土地审批意见。")
    public record LandOpinionBody(
            @NotBlank @Size(max = 100) String number,
            LocalDate validUntil,

            @PositiveOrZero @Digits(integer = 8, fraction = 4) @Schema(description = "意见所涉面积，公顷")
            BigDecimal areaHa) {}

    /** 区域评估. */
    @Schema(name = "AreaAssessment", description = "所在区域已完成的区域评估。")
    public record AreaAssessmentBody(
            @NotBlank @Size(max = 60) String unitCode,
            LocalDate validFrom,
            LocalDate validUntil,
            @Schema(description = "已评估的事项") List<AssessmentTopic> topics) {}

    /** 标段. */
    @Schema(name = "BidSections", description = "招标公告与工程报建各自的标段，相同时可合并备案。")
    public record BidSectionsBody(
            @NotBlank @Size(max = 60) String notice,
            @NotBlank @Size(max = 60) String registration) {}

    static Groundwork groundwork(@Nullable GroundworkBody body) {
        return body == null ? Groundwork.NONE : body.groundwork();
    }

    private Groundwork groundwork() {
        return new Groundwork(
                Optional.ofNullable(scale)
                        .map(it -> new Groundwork.Scale(it.quantity(), it.unit().strip())),
                Optional.ofNullable(investmentPlan)
                        .map(it -> new Groundwork.InvestmentPlan(it.number().strip(), it.issuedOn(), it.amount())),
                Optional.ofNullable(superiorOpinion).map(GroundworkBody::opinion),
                Optional.ofNullable(landOpinion)
                        .map(it -> new Groundwork.LandOpinion(it.number().strip(), it.validUntil(), it.areaHa())),
                Optional.ofNullable(areaAssessment)
                        .map(it -> new Groundwork.AreaAssessment(
                                it.unitCode().strip(), it.validFrom(), it.validUntil(), Set.copyOf(it.topics()))),
                Optional.ofNullable(bidSections)
                        .map(it -> new Groundwork.BidSections(
                                it.notice().strip(), it.registration().strip())));
    }

    private static Groundwork.SuperiorOpinion opinion(SuperiorOpinionBody body) {
        return new Groundwork.SuperiorOpinion(
                body.level(),
                body.industryDepartment(),
                body.department().strip(),
                body.number().strip(),
                body.heldOn(),
                body.content().strip(),
                body.scale(),
                Optional.ofNullable(body.validUntil()));
    }

    static @Nullable GroundworkBody of(Groundwork groundwork) {
        if (groundwork.equals(Groundwork.NONE)) return null;
        return new GroundworkBody(
                groundwork
                        .scale()
                        .map(it -> new ScaleBody(it.quantity(), it.unit()))
                        .orElse(null),
                groundwork
                        .investmentPlan()
                        .map(it -> new InvestmentPlanBody(it.number(), it.issuedOn(), it.amount()))
                        .orElse(null),
                groundwork.superiorOpinion().map(GroundworkBody::of).orElse(null),
                groundwork
                        .landOpinion()
                        .map(it -> new LandOpinionBody(it.number(), it.validUntil(), it.areaHa()))
                        .orElse(null),
                groundwork
                        .areaAssessment()
                        .map(it -> new AreaAssessmentBody(
                                it.unitCode(), it.validFrom(), it.validUntil(), List.copyOf(it.topics())))
                        .orElse(null),
                groundwork
                        .bidSections()
                        .map(it -> new BidSectionsBody(it.notice(), it.registration()))
                        .orElse(null));
    }

    private static SuperiorOpinionBody of(Groundwork.SuperiorOpinion opinion) {
        return new SuperiorOpinionBody(
                opinion.level(),
                opinion.industryDepartment(),
                opinion.department(),
                opinion.number(),
                opinion.heldOn(),
                opinion.content(),
                opinion.scale(),
                opinion.validUntil().orElse(null));
    }
}
