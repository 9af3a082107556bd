/** 项目档案: opening a project, changing its facts, confirming its unit code, issuing its plan. */
@NullMarked
package cn.yongji.onestop.intake.papers.project.domain;

import org.jspecify.annotations.NullMarked;
