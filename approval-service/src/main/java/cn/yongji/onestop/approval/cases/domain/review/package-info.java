/**
 * What one 部门审核 is: its state ({@code Review}), and what it carries ({@code Docket}): the desk, the clock, what stands
 * against granting, the decisions taken back. Values only; what may be done with them is said by the rules.
 */
@NullMarked
package cn.yongji.onestop.approval.cases.domain.review;

import org.jspecify.annotations.NullMarked;
