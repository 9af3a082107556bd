/** Who the agent of a project is, and who stands in for him. */
@NullMarked
package cn.yongji.onestop.approval.agency.domain;

import org.jspecify.annotations.NullMarked;
