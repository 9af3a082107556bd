/** What opens problems by rule, and what meetings did about them. */
@NullMarked
package cn.yongji.onestop.coordination.problem.messaging;

import org.jspecify.annotations.NullMarked;
