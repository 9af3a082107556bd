package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.List;
import java.util.Optional;

/**
 * One line of the material list 一清单: handed in once, for every matter that asks for it.
 *
 * @param reusable a promise counts for one matter only, so it is given for each
 * @param mainFor matters for which it is a 主件
 * @param secondaryFor matters for which it is a 副件
 * @param deferrableFor of these, the matters for which it may be promised (S19)
 * @param standsIn slots of single matters that it fills instead of what they ask for (S26)
 * @param filledBy the matter whose result fills it, so that nobody has to hand it in
 * @param latestPromises for these, until when: the day holds if it is received on the first day of the plan (D10)
 * @param onFile whether it is on file already, so that nobody asks for it again (S30)
 */
public record ListedMaterial(
        String slot,
        String name,
        String description,
        boolean reusable,
        List<MatterCode> mainFor,
        List<MatterCode> secondaryFor,
        List<MatterCode> deferrableFor,
        List<LatestPromise> latestPromises,
        List<StandIn> standsIn,
        Optional<MatterCode> filledBy,
        boolean onFile) {
    public ListedMaterial {
        mainFor = List.copyOf(mainFor);
        secondaryFor = List.copyOf(secondaryFor);
        deferrableFor = List.copyOf(deferrableFor);
        latestPromises = List.copyOf(latestPromises);
        standsIn = List.copyOf(standsIn);
    }

    /** The slot of a matter that is filled by something else, and the rule that lets it be. */
    public record StandIn(MatterCode matter, String slot, AppliedRule rule) {}

    public boolean handedIn() {
        return filledBy.isEmpty() && !onFile;
    }

    public int uses() {
        return mainFor.size() + secondaryFor.size();
    }

    /** How many are to be handed in. */
    public int copies() {
        if (!handedIn()) return 0;
        return reusable ? 1 : uses();
    }
}
