// biome-ignore-all lint: this runs on Rhino, which knows ES5.
// biome-ignore-all format: trailing commas in calls are errors there.
// Validates PDFs with the veraPDF core inside @opendataloader/pdf's jar, which has no command line for it.
// Runs on the jar's own JavaScript engine (Rhino, so ES5), without JAXB: profiles are read by DOM.
//   java -cp opendataloader-pdf-cli.jar org.mozilla.javascript.tools.shell.Main -opt -1 verapdf-driver.js ua1,2a < paths
// Paths come one a line on standard input. For each and each flavour it prints one line of JSON:
// { file, flavour, compliant, failures: [{ rule, count, message, where }], broken }; broken says why it could not be read.

var vera = Packages.org.verapdf;
var profiles = vera.pdfa.validation.profiles;
var make = profiles.Profiles;
var flavours = vera.pdfa.flavours.PDFAFlavour;
var resourceNames = { ua1: 'PDFUA-1', ua2: 'PDFUA-2-ISO32005' };

java.util.logging.LogManager.getLogManager().reset();
vera.gf.foundry.VeraGreenfieldFoundryProvider.initialise();
var foundry = vera.pdfa.Foundries.defaultInstance();

var chosen = String(arguments[0])
  .split(',')
  .map((flavour) => ({ flavour: flavour, profile: loadProfile(flavour) }));
var paths = new java.io.BufferedReader(new java.io.InputStreamReader(java.lang.System['in'], 'UTF-8'));
var output = new java.io.PrintStream(java.lang.System.out, true, 'UTF-8');
for (var path = paths.readLine(); path !== null; path = paths.readLine()) {
  chosen.forEach((each) => {
    output.println(JSON.stringify(tryToValidate(each.profile, each.flavour, String(path))));
  });
}

function tryToValidate(profile, flavour, file) {
  try {
    return validate(profile, flavour, file);
  } catch (error) {
    return { file: file, flavour: flavour, compliant: false, failures: [], broken: String(error) };
  }
}

function validate(profile, flavour, file) {
  var parser = foundry.createParser(new java.io.File(file), profile.getPDFAFlavour());
  var validator = foundry.createValidator(profile, false);
  try {
    var result = validator.validate(parser);
    return {
      file: file,
      flavour: flavour,
      compliant: !!result.isCompliant(),
      failures: failuresOf(result),
      broken: '',
    };
  } finally {
    parser.close();
    validator.close();
  }
}

/** One entry for each rule that failed, with its first place. */
function failuresOf(result) {
  var byRule = {};
  for (var each = result.getTestAssertions().iterator(); each.hasNext(); ) {
    var assertion = each.next();
    if (String(assertion.getStatus()).toUpperCase() !== 'FAILED') continue;
    var rule = assertion.getRuleId().getClause() + '-' + assertion.getRuleId().getTestNumber();
    if (!byRule[rule]) {
      byRule[rule] = {
        rule: rule,
        count: 0,
        message: String(assertion.getMessage()),
        where: String(assertion.getLocation().getContext()),
      };
    }
    byRule[rule].count += 1;
  }
  return Object.keys(byRule).map((rule) => byRule[rule]);
}

function loadProfile(flavour) {
  var resource = resourceNames[flavour] || 'PDFA-' + flavour.toUpperCase();
  var url = foundry.getClass().getResource('/org/verapdf/pdfa/validation/' + resource + '.xml');
  var builder = Packages.javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder();
  var root = builder.parse(url.openStream()).getDocumentElement();
  var rules = new java.util.HashSet();
  elements(root, 'rule').forEach((rule) => {
    rules.add(readRule(rule));
  });
  var variables = new java.util.HashSet();
  elements(root, 'variable').forEach((variable) => {
    variables.add(
      make.variableFromValues(
        variable.getAttribute('name'),
        variable.getAttribute('object'),
        textIn(variable, 'defaultValue'),
        textIn(variable, 'value')
      )
    );
  });
  var details = make.profileDetailsFromValues(flavour, flavour, '', new java.util.Date(0));
  return make.profileFromValues(
    flavours.valueOf(root.getAttribute('flavour')),
    details,
    '',
    rules,
    variables
  );
}

function readRule(rule) {
  var id = rule.getElementsByTagName('id').item(0);
  var values = new java.util.ArrayList();
  elements(rule, 'argument').forEach((argument) => {
    values.add(
      profiles.ErrorArgumentImpl.fromValues(
        argument.getTextContent(),
        argument.getAttribute('name') || null,
        null
      )
    );
  });
  return make.ruleFromValues(
    make.ruleIdFromValues(
      flavours.Specification.valueOf(id.getAttribute('specification')),
      id.getAttribute('clause'),
      java.lang.Integer.parseInt(id.getAttribute('testNumber'))
    ),
    rule.getAttribute('object'),
    rule.hasAttribute('deferred') ? java.lang.Boolean.valueOf(rule.getAttribute('deferred')) : null,
    rule.getAttribute('tags'),
    textIn(rule, 'description'),
    textIn(rule, 'test'),
    make.errorFromValues(textIn(rule, 'message'), values),
    java.util.Collections.emptyList()
  );
}

function elements(parent, tag) {
  var list = parent.getElementsByTagName(tag);
  var found = [];
  for (var at = 0; at < list.getLength(); at += 1) found.push(list.item(at));
  return found;
}

function textIn(parent, tag) {
  var list = parent.getElementsByTagName(tag);
  return list.getLength() > 0 ? list.item(0).getTextContent() : '';
}
