package cn.yongji.onestop.approval.cases.domain;

import java.util.Set;

/** Which cases were given a material, open or closed, in whatever project. */
public interface MaterialCases {
    Set<String> with(String materialId);
}
