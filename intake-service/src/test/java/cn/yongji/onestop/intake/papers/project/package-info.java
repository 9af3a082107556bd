/** Rules of a project. */
package cn.yongji.onestop.intake.papers.project;
