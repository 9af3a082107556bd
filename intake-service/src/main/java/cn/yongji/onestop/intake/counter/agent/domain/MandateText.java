package cn.yongji.onestop.intake.counter.agent.domain;

/** 委托书文本. What a unit signs; a changed wording is another version, and what was signed stays signed. */
public record MandateText(String version, String text) {
    public static final MandateText CURRENT = new MandateText(
            "2026-1",
            "本单位自愿委托项目代办服务机构及其指派的代办员，在下列授权范围和期限内代为办理审批事项。代办服务不收取任何费用；"
                    + "代办员帮办代办，不替代本单位对材料真实性承担的责任，不作审批决定；代办员更换时本委托继续有效；本单位可随时撤回。");
}
