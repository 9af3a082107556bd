/**
 * 办件 and its 部门审核: which state a review is in, what may be done to it, and what follows for the others of the case.
 * Plain Java: time and identities come in with the commands.
 */
@NullMarked
package cn.yongji.onestop.approval.cases.domain;

import org.jspecify.annotations.NullMarked;
