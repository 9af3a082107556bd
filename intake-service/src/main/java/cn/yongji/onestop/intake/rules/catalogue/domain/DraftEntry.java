package cn.yongji.onestop.intake.rules.catalogue.domain;

import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue.WrittenGroup;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue.WrittenMatter;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue.WrittenRule;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue.WrittenSlot;

/** One entry of a catalogue as it is written, of whatever kind. */
public sealed interface DraftEntry {
    String code();

    /** 部门. */
    record OfDepartment(String code, String name) implements DraftEntry {}

    /** 事项. */
    record OfMatter(WrittenMatter matter) implements DraftEntry {
        @Override
        public String code() {
            return matter.code();
        }
    }

    /** 材料槽位. */
    record OfSlot(WrittenSlot slot) implements DraftEntry {
        @Override
        public String code() {
            return slot.code();
        }
    }

    /** 并联组. */
    record OfGroup(WrittenGroup group) implements DraftEntry {
        @Override
        public String code() {
            return group.code();
        }
    }

    /** 规则. */
    record OfRule(WrittenRule rule) implements DraftEntry {
        @Override
        public String code() {
            return rule.id();
        }
    }

    /** Which list of the catalogue an entry stands in. */
    enum Kind {
        DEPARTMENT,
        MATTER,
        SLOT,
        GROUP,
        RULE
    }
}
