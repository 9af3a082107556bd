package cn.yongji.onestop.intake.rules.facts;

import cn.yongji.onestop.intake.rules.facts.domain.Category;
import cn.yongji.onestop.intake.rules.facts.domain.Circumstance;
import cn.yongji.onestop.intake.rules.facts.domain.EnvironmentClass;
import cn.yongji.onestop.intake.rules.facts.domain.Groundwork;
import cn.yongji.onestop.intake.rules.facts.domain.LandMode;
import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import cn.yongji.onestop.intake.rules.facts.domain.Track;
import cn.yongji.onestop.intake.rules.facts.domain.Unit;
import cn.yongji.onestop.kernel.id.Uscc;
import cn.yongji.onestop.kernel.money.Yuan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;

/** A factory on assigned land; a test says only what matters to it. */
public final class SampleFacts {
    public static final String SOUND_USCC = "91350200MA2YJ1XR9G";
    public static final String FAILING_USCC = "91350200MA2YJ1XR98";

    private Track track = Track.ENTERPRISE_RECORD;
    private LandMode landMode = LandMode.ASSIGNED;
    private String uscc = SOUND_USCC;
    private String landAreaHa = "4.2";
    private long earthworkM3 = 38_000;
    private long floorAreaM2 = 26_000;
    private String annualTce = "1260.5";
    private long annualKwh = 6_200_000;
    private EnvironmentClass environment = EnvironmentClass.FORM;
    private Yuan investment = Yuan.ofWan(8_600);
    private Category category = Category.INDUSTRIAL;
    private String content = "新建厂房两栋及配套设施";
    private Groundwork groundwork = Groundwork.NONE;
    private final EnumSet<Circumstance> circumstances = EnumSet.of(Circumstance.BUILDING_WORKS);

    public static SampleFacts aFactory() {
        return new SampleFacts();
    }

    /** A government repair of a school within the plan, just at the sum up to which no expert reviews it. */
    public static SampleFacts aRepair() {
        return new SampleFacts()
                .on(Track.GOVERNMENT)
                .of(Category.REPAIR, "更换教学楼屋面防水")
                .land(LandMode.EXISTING, "0.4")
                .moving(0)
                .using("0", 0)
                .environment(EnvironmentClass.NONE)
                .costing(Yuan.ofWan(2_000))
                .with(Circumstance.SINGLE_CONTENT);
    }

    public SampleFacts of(Category newCategory, String newContent) {
        category = newCategory;
        content = newContent;
        return this;
    }

    public SampleFacts after(Groundwork newGroundwork) {
        groundwork = newGroundwork;
        return this;
    }

    public SampleFacts on(Track newTrack) {
        track = newTrack;
        return this;
    }

    public SampleFacts of(String newUscc) {
        uscc = newUscc;
        return this;
    }

    public SampleFacts land(LandMode mode, String areaHa) {
        landMode = mode;
        landAreaHa = areaHa;
        return this;
    }

    public SampleFacts moving(long earthwork) {
        earthworkM3 = earthwork;
        return this;
    }

    public SampleFacts using(String tce, long kwh) {
        annualTce = tce;
        annualKwh = kwh;
        return this;
    }

    public SampleFacts environment(EnvironmentClass newEnvironment) {
        environment = newEnvironment;
        return this;
    }

    public SampleFacts building(long squareMetres) {
        floorAreaM2 = squareMetres;
        return this;
    }

    public SampleFacts costing(Yuan amount) {
        investment = amount;
        return this;
    }

    public SampleFacts with(Circumstance... more) {
        for (var circumstance : more) circumstances.add(circumstance);
        return this;
    }

    public SampleFacts without(Circumstance circumstance) {
        circumstances.remove(circumstance);
        return this;
    }

    public ProjectFacts facts() {
        return new ProjectFacts(
                "年产 5 万套精密零部件项目",
                Optional.empty(),
                new Unit("永济市恒泰精密制造有限公司", Uscc.of(uscc)),
                track,
                category,
                content,
                investment,
                new ProjectFacts.Place("140881", "永济经济技术开发区科技路 1 号"),
                new ProjectFacts.Land(landMode, new BigDecimal(landAreaHa)),
                new ProjectFacts.Works(earthworkM3, floorAreaM2),
                new ProjectFacts.Energy(new BigDecimal(annualTce), annualKwh),
                environment,
                new ProjectFacts.Schedule(LocalDate.of(2027, 3, 1), LocalDate.of(2028, 6, 30)),
                circumstances,
                groundwork);
    }
}
