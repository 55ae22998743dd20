' Opens a presentation, adds a slide for each of its masters as somebody would who goes on with it, fills every place for
' text, and writes a line for each place of a new slide: master, service, left, width and height in hundredths of a
' millimetre. Ends with a line "done", or "error" and why. The slides are kept as PDF.
Sub Main(source As String, report As String, target As String)
  Dim file As Integer
  file = FreeFile
  Open report For Output As #file
  On Error GoTo Failed
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim document
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  Dim number As Integer, at As Integer, page, shape, kind As String
  For number = 0 To document.MasterPages.Count - 1
    page = document.DrawPages.insertNewByIndex(document.DrawPages.Count - 1)
    page.MasterPage = document.MasterPages.getByIndex(number)
    page.Layout = 1
    For at = 0 To page.Count - 1
      shape = page.getByIndex(at)
      kind = shape.ShapeType
      If kind = "com.sun.star.presentation.TitleTextShape" Then shape.String = "New title"
      If kind = "com.sun.star.presentation.OutlinerShape" Then shape.String = "New text that is long enough to need a line of its own, and then a little more than one."
      Print #file, page.MasterPage.Name & "|" & kind & "|" & shape.Position.X & "|" & shape.Size.Width & "|" & shape.Size.Height
    Next at
  Next number
  Dim pdf(0) As New com.sun.star.beans.PropertyValue
  pdf(0).Name = "FilterName"
  pdf(0).Value = "impress_pdf_Export"
  document.storeToURL(target, pdf())
  document.close(True)
  Print #file, "done"
  Close #file
  Exit Sub
Failed:
  Print #file, "error|" & Error$
  Close #file
End Sub
