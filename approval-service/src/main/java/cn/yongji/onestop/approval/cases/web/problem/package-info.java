/** What is answered where a rule says no. */
@NullMarked
package cn.yongji.onestop.approval.cases.web.problem;

import org.jspecify.annotations.NullMarked;
