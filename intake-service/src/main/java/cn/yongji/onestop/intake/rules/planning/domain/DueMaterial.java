package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.intake.rules.catalogue.domain.Need;
import cn.yongji.onestop.intake.rules.catalogue.domain.Slot;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.Optional;

/**
 * 应交材料: a slot that a matter of a project asks for, and what comes of it.
 *
 * @param need what is to be filled
 * @param there whether something valid is on file or handed in
 * @param result the matter whose result fills it
 * @param ground why it is asked for in another way than the catalogue says, or not at all
 */
public record DueMaterial(Matter matter, Need need, boolean there, Optional<MatterCode> result, Ground ground) {

    /** 事由. */
    public sealed interface Ground {
        /** In words, for whoever reads a notice or a list. */
        Optional<String> words();

        /** As the catalogue says. */
        record Catalogue() implements Ground {
            @Override
            public Optional<String> words() {
                return Optional.empty();
            }
        }

        /** 采信上级意见 (S23): the opinion that the matter's review is spared for is a main material of it. */
        record Opinion(AppliedRule by) implements Ground {
            @Override
            public Optional<String> words() {
                return Optional.of(by.rule() + "：" + by.reason());
            }
        }

        /** 替代材料 (S26): it is taken for what the matter asks for (D8). */
        record StandsIn(Slot insteadOf, AppliedRule by) implements Ground {
            @Override
            public Optional<String> words() {
                return Optional.of("代替" + insteadOf.name() + "，" + by.rule() + "：" + by.reason());
            }
        }

        /** What might stand in does not count here (D8); the facts say why. */
        record NoStandIn(Slot other, Slot insteadOf, AppliedRule by) implements Ground {
            @Override
            public Optional<String> words() {
                return Optional.of(other.name() + "不能代替" + insteadOf.name() + "，" + by.rule() + "：" + by.reason()
                        + "；本项目 " + FactWords.of(by.evidence()));
            }
        }

        /** 免交: the result of matters that the project does not need (S25). */
        record Spared(String why) implements Ground {
            @Override
            public Optional<String> words() {
                return Optional.of(why);
            }
        }
    }

    public Slot slot() {
        return need.slot();
    }

    /** Whether somebody has to hand it in. */
    public boolean wanted() {
        return !there && result.isEmpty() && !spared();
    }

    public boolean spared() {
        return ground instanceof Ground.Spared;
    }

    /** Whether it concerns a slot, be it that something else is taken for what belongs there. */
    public boolean concerns(String slot) {
        return slot().code().equals(slot)
                || switch (ground) {
                    case Ground.StandsIn it -> it.insteadOf().code().equals(slot);
                    case Ground.NoStandIn it -> it.other().code().equals(slot);
                    case Ground.Catalogue _, Ground.Opinion _, Ground.Spared _ -> false;
                };
    }

    /** The slot of the matter that it is taken for, where it stands in for something. */
    public Optional<String> insteadOf() {
        return ground instanceof Ground.StandsIn(var slot, var _) ? Optional.of(slot.code()) : Optional.empty();
    }

    /** The rule by which it is asked for, other than the catalogue says. */
    public Optional<AppliedRule> rule() {
        return switch (ground) {
            case Ground.Opinion it -> Optional.of(it.by());
            case Ground.StandsIn it -> Optional.of(it.by());
            case Ground.Catalogue _, Ground.NoStandIn _, Ground.Spared _ -> Optional.empty();
        };
    }
}
