package cn.yongji.onestop.intake.material.domain;

import java.util.List;

/** Which applications use which material. Answered by the applications, which alone know it. */
public interface MaterialUses {
    List<MaterialUse> of(String materialId);
}
