package cn.yongji.onestop.intake.planning.domain;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.List;
import java.util.Optional;

/**
 * One line of the material list 一清单: handed in once, for every matter that asks for it.
 *
 * @param mainFor matters for which it is a 主件
 * @param secondaryFor matters for which it is a 副件
 * @param filledBy the required matter whose result fills it, so that nobody has to hand it in
 */
public record ListedMaterial(
        String slot,
        String name,
        String description,
        List<MatterCode> mainFor,
        List<MatterCode> secondaryFor,
        Optional<MatterCode> filledBy) {
    public boolean handedIn() {
        return filledBy.isEmpty();
    }

    public int uses() {
        return mainFor.size() + secondaryFor.size();
    }
}
